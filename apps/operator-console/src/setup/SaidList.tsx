import { CircleAlert, Info, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import type { Path } from './draft/paths.ts';
import { readPath } from './draft/readPath.ts';
import { faultWords, remarkWords } from './faultWords.ts';
import { sectionOf } from './fieldTitles.ts';
import { placeWords } from './placeWords.ts';
import { useDraft, useSetup } from './useSetup.ts';
import './SaidList.css';

interface SaidListProps {
  /** Somebody wants to see the field of an entry. */
  readonly onGo: (path: Path) => void;
}

/** Everything that is wrong, and folded away what is worth knowing. Takes no room where there is nothing. */
export function SaidList({ onGo }: SaidListProps) {
  const texts = useTexts();
  const draft = useDraft();
  const faults = useSetup((state) => state.faults);
  const remarks = useSetup((state) => state.remarks);
  const notice = useSetup((state) => state.notice);
  const titleId = useId();
  // A file that was not taken has no fields to go to.
  const ofFile = notice?.what === 'file-faulty' ? notice.faults : null;
  return (
    <>
      {(ofFile ?? faults).length > 0 && (
        <section className="setup-list setup-list-faulty" aria-labelledby={titleId}>
          <h2 id={titleId}>{texts.t(ofFile === null ? 'setup.faults' : 'setup.faultsOfFile')}</h2>
          <ul>
            {(ofFile ?? faults).map((fault) => (
              <Entry
                key={`${fault.path} ${fault.message}`}
                icon={CircleAlert}
                path={fault.path}
                words={faultWords(fault, draft, texts)}
                onGo={ofFile === null ? onGo : undefined}
              />
            ))}
          </ul>
        </section>
      )}
      {ofFile === null && remarks.length > 0 && (
        <details className="setup-list">
          <summary>{texts.t('setup.remarks', { count: remarks.length })}</summary>
          <ul>
            {remarks.map((remark) => (
              <Entry
                key={`${remark.path} ${remark.code}`}
                icon={Info}
                path={remark.path}
                words={remarkWords(remark, draft, texts)}
                onGo={onGo}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface EntryProps {
  readonly icon: LucideIcon;
  readonly path: string;
  readonly words: string;
  readonly onGo: ((path: Path) => void) | undefined;
}

/** Where, and what. Leads to its field, if the page has one for it. */
function Entry({ icon: Icon, path, words, onGo }: EntryProps) {
  const texts = useTexts();
  const draft = useDraft();
  const way = readPath(path);
  const said = (
    <>
      <Icon aria-hidden="true" size={18} />
      <span>
        <b>{onGo === undefined ? path : placeWords(way, draft, texts)}</b>: {words}
      </span>
    </>
  );
  return (
    <li>
      {onGo !== undefined && sectionOf(way) !== undefined ? (
        <button type="button" className="setup-list-entry" onClick={() => onGo(way)}>
          {said}
        </button>
      ) : (
        <p className="setup-list-entry">{said}</p>
      )}
    </li>
  );
}
