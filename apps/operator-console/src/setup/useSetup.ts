import { faultPath, type BranchConfig } from '@talon/shared';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import type { SetupState } from '../stores/setupStore.ts';
import { useTexts } from '../texts/useTexts.ts';
import { valueAt, type Path } from './draft/paths.ts';
import { faultWords, remarkWords } from './faultWords.ts';

/** A part of the set-up page's state, for a component. */
export function useSetup<T>(select: (state: SetupState) => T): T {
  const { setup } = useParts();
  return useStore(setup, select);
}

/** The draft. Only inside of the page, which stands when there is one. */
export const useDraft = (): BranchConfig => useSetup(({ draft }) => draft) as BranchConfig;

/** What stands at a place of the draft, and how to put something else there. */
export function useField(path: Path): { readonly value: unknown; readonly set: (value: unknown) => void } {
  const set = useSetup((state) => state.set);
  return { value: useSetup(({ draft }) => valueAt(draft, path)), set: (value) => set(path, value) };
}

/** What is wrong and what is remarkable at a place, in words; with `deep` also at all that belongs to it. */
export function useSaid(
  path: Path,
  deep = false,
): { readonly faults: readonly string[]; readonly remarks: readonly string[] } {
  const texts = useTexts();
  const draft = useDraft();
  const at = faultPath(path);
  const isHere = ({ path: other }: { readonly path: string }) =>
    other === at || (deep && (other.startsWith(`${at}.`) || other.startsWith(`${at}[`)));
  const faults = useSetup((state) => state.faults).filter(isHere);
  const remarks = useSetup((state) => state.remarks).filter(isHere);
  return {
    faults: [...new Set(faults.map((fault) => faultWords(fault, draft, texts)))],
    remarks: [...new Set(remarks.map((remark) => remarkWords(remark, draft, texts)))],
  };
}
