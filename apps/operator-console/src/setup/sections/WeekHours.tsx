import { faultPath, type OpeningHours } from '@talon/shared';
import { Plus, X } from 'lucide-react';
import { useTexts } from '../../texts/useTexts.ts';
import { weekdayName } from '../../texts/wallClock.ts';
import type { Path } from '../draft/paths.ts';
import { Said } from '../fields/Said.tsx';
import { TimeBox } from '../fields/TimeBox.tsx';
import { useField } from '../useSetup.ts';
import './hours.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The hours of a week, of the branch or of one service: a line for each weekday. */
export function WeekHours({ path }: { path: Path }) {
  const { value, set } = useField(path);
  const hours = value as readonly OpeningHours[];

  function open(weekday: number): void {
    const { opens, closes } = hours[0] ?? { opens: '09:00', closes: '18:00' };
    set([...hours, { weekday, opens, closes }].toSorted((a, b) => a.weekday - b.weekday));
  }

  return (
    <>
      <ul className="setup-rows">
        {weekdays.map((weekday) => (
          <Weekday
            key={weekday}
            path={path}
            weekday={weekday}
            at={hours.findIndex((each) => each.weekday === weekday)}
            onOpen={() => open(weekday)}
            onClose={() => set(hours.filter((each) => each.weekday !== weekday))}
          />
        ))}
      </ul>
      <Said path={path} />
    </>
  );
}

interface WeekdayProps {
  readonly path: Path;
  readonly weekday: number;
  /** Its place in the list, -1: closed on this day. */
  readonly at: number;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function Weekday({ path, weekday, at, onOpen, onClose }: WeekdayProps) {
  const { t, locale } = useTexts();
  const here = [...path, at];
  const { value: found, set: setBreaks } = useField([...here, 'breaks']);
  const breaks = (found ?? []) as readonly { readonly from: string; readonly to: string }[];
  const day = weekdayName(weekday, locale);
  const isOpen = at !== -1;
  return (
    <li className="setup-row">
      <div className="setup-row-line">
        <label className="setup-switch setup-weekday">
          <input
            type="checkbox"
            data-path={isOpen ? faultPath(here) : undefined}
            checked={isOpen}
            onChange={({ target }) => (target.checked ? onOpen() : onClose())}
          />
          {day}
        </label>
        {!isOpen && <span className="setup-quiet">{t('setup.closedThatDay')}</span>}
        {isOpen && (
          <>
            <TimeBox path={[...here, 'opens']} label={`${day}, ${t('setup.opens')}`} />
            <span aria-hidden="true">–</span>
            <TimeBox path={[...here, 'closes']} label={`${day}, ${t('setup.closes')}`} />
            {breaks.map((_, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- a break is known by its place alone
              <span key={i} className="setup-break">
                <TimeBox path={[...here, 'breaks', i, 'from']} label={`${day}, ${t('setup.breakFrom')}`} />
                <span aria-hidden="true">–</span>
                <TimeBox path={[...here, 'breaks', i, 'to']} label={`${day}, ${t('setup.breakTo')}`} />
                <button
                  type="button"
                  className="setup-remove"
                  aria-label={`${day}: ${t('setup.removeBreak')}`}
                  onClick={() => setBreaks(breaks.length === 1 ? undefined : breaks.toSpliced(i, 1))}
                >
                  <X aria-hidden="true" size={18} />
                </button>
              </span>
            ))}
            {breaks.length < 5 && (
              <button
                type="button"
                className="small-button setup-add"
                onClick={() => setBreaks([...breaks, { from: '13:00', to: '14:00' }])}
              >
                <Plus aria-hidden="true" size={16} />
                {t('setup.addBreak')}
                <span className="visually-hidden">: {day}</span>
              </button>
            )}
          </>
        )}
      </div>
      {isOpen && <Said path={here} deep />}
    </li>
  );
}
