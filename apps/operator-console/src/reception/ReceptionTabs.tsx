import { useEffect, useRef } from 'react';
import { KeyCap } from '../components/KeyCap.tsx';
import { useTexts } from '../texts/useTexts.ts';

/** Keys that browsers leave alone. */
const tabs = [
  { tab: 'issue', keyName: 'F2', label: 'reception.newTicket' },
  { tab: 'find', keyName: 'F4', label: 'reception.findVisit' },
  { tab: 'papers', keyName: 'F8', label: 'hall.flagged' },
  { tab: 'appointments', keyName: 'F9', label: 'appointments.title' },
] as const;

export type ReceptionTab = (typeof tabs)[number]['tab'];

interface ReceptionTabsProps {
  readonly tab: ReceptionTab;
  /** How many papers are in doubt. */
  readonly doubts: number;
  /** Whether this branch books times. */
  readonly hasAppointments: boolean;
  readonly onTab: (tab: ReceptionTab) => void;
}

/** The jobs of the reception, each by its key from everywhere but an open question. */
export function ReceptionTabs({ tab, doubts, hasAppointments, onTab }: ReceptionTabsProps) {
  const { t } = useTexts();
  const offered = tabs.filter((each) => each.tab !== 'appointments' || hasAppointments);
  const latest = useRef({ offered, onTab });
  useEffect(() => {
    latest.current = { offered, onTab };
  });
  useEffect(() => {
    function listen(event: KeyboardEvent): void {
      const wanted = latest.current.offered.find(({ keyName }) => keyName === event.code);
      if (wanted === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current.onTab(wanted.tab);
    }
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <nav className="reception-tabs" aria-label={t('reception.title')}>
      {offered.map(({ tab: each, keyName, label }) => (
        <button
          key={each}
          type="button"
          className="reception-tab"
          aria-current={each === tab ? 'page' : undefined}
          aria-keyshortcuts={keyName}
          onClick={() => onTab(each)}
        >
          {t(label)}
          {each === 'papers' && doubts > 0 && <span className="tab-count">{doubts}</span>}
          <KeyCap name={keyName} />
        </button>
      ))}
    </nav>
  );
}
