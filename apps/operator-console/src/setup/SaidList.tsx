import { CircleAlert, Info } from 'lucide-react';
import { useId } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import type { Path } from './draft/paths.ts';
import { readPath } from './draft/readPath.ts';
import { faultWords, remarkWords } from './faultWords.ts';
import { sectionOf } from './fieldTitles.ts';
import { placeWords } from './placeWords.ts';
import { useDraft, useSetup } from './useSetup.ts';

/** Everything that is wrong, and what is worth knowing; each leads to its field. Nothing where there is nothing. */
export function SaidList({ onGo }: { onGo: (path: Path) => void }) {
  const texts = useTexts();
  const draft = useDraft();
  const ownFaults = useSetup((state) => state.faults);
  const remarks = useSetup((state) => state.remarks);
  const notice = useSetup((state) => state.notice);
  const titleId = useId();
  // A file that was not taken has no fields to go to.
  const ofFile = notice?.what === 'file-faulty' ? notice.faults : null;
  const faults = ofFile ?? ownFaults;
  if (faults.length + remarks.length === 0) return null;

  const title =
    ofFile === null ? (faults.length > 0 ? 'setup.faults' : 'setup.remarks') : 'setup.faultsOfFile';
  const entries = [
    ...faults.map((fault) => ({ fault, at: fault, words: faultWords(fault, draft, texts) })),
    ...(ofFile === null ? remarks : []).map((remark) => ({
      fault: undefined,
      at: remark,
      words: remarkWords(remark, draft, texts),
    })),
  ];
  return (
    <section
      className={faults.length > 0 ? 'setup-list setup-list-faulty' : 'setup-list'}
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>{texts.t(title)}</h2>
      <ul>
        {entries.map(({ fault, at: { path, code }, words }) => {
          const way = readPath(path);
          const said = (
            <>
              {fault !== undefined ? (
                <CircleAlert aria-hidden="true" size={18} />
              ) : (
                <Info aria-hidden="true" size={18} />
              )}
              <span>
                <b>{ofFile === null ? placeWords(way, draft, texts) : path}</b>: {words}
              </span>
            </>
          );
          return (
            <li key={`${path} ${code} ${words}`}>
              {ofFile === null && sectionOf(way) !== undefined ? (
                <button type="button" className="setup-list-entry" onClick={() => onGo(way)}>
                  {said}
                </button>
              ) : (
                <p className="setup-list-entry">{said}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
