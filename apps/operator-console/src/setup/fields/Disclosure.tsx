import { ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Path } from '../draft/paths.ts';
import { useSaid } from '../useSetup.ts';
import { Said } from './Said.tsx';
import { faultPath } from '@talon/shared';
import './Disclosure.css';

interface DisclosureProps {
  readonly path: Path;
  readonly title: string;
  /** What there is of it, beside the title. */
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One of many things to be set up: a line that opens. Closed, it still says that something in it is wrong. */
export function Disclosure({ path, title, summary, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  const { faults } = useSaid(path, true);
  return (
    <li className="setup-thing">
      <button
        type="button"
        className="setup-thing-head"
        data-path={faultPath(path)}
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        <ChevronRight aria-hidden="true" size={20} />
        <b>{title}</b>
        <span className="setup-quiet">{summary}</span>
      </button>
      {!open && faults.length > 0 && <Said path={path} deep />}
      {open && (
        <div id={id} className="setup-thing-body">
          {children}
        </div>
      )}
    </li>
  );
}
