import { useEffect } from 'react';
import { useParts } from '../hub/consoleParts.ts';
import { isDirty } from '../stores/setupStore.ts';

/** Has the browser ask before the tab is closed or loaded anew while a draft would be lost. */
export function useUnsavedGuard(): void {
  const { setup } = useParts();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty(setup.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [setup]);
}
