import { faultPath, type ExceptionalDay } from '@talon/shared';
import { Plus, X } from 'lucide-react';
import { useTexts } from '../../texts/useTexts.ts';
import type { Path } from '../draft/paths.ts';
import { Said } from '../fields/Said.tsx';
import { TimeBox } from '../fields/TimeBox.tsx';
import { useField } from '../useSetup.ts';
import '../../components/Field.css';
import '../fields/boxes.css';
import './hours.css';

/** Dates that are not like their weekdays, of the branch or of one service. */
export function ExceptionalDays({ path }: { path: Path }) {
  const { t } = useTexts();
  const { value, set } = useField(path);
  const days = (value ?? []) as readonly ExceptionalDay[];
  return (
    <>
      {days.length === 0 && <p className="setup-quiet">{t('setup.exceptionsNone')}</p>}
      <ul className="setup-rows">
        {days.map((day, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- its date is being typed
          <ExceptionRow key={at} path={[...path, at]} onRemove={() => set(days.toSpliced(at, 1))} day={day} />
        ))}
      </ul>
      <button
        type="button"
        className="small-button setup-add"
        onClick={() => set([...days, { date: '', hours: null }])}
      >
        <Plus aria-hidden="true" size={16} />
        {t('setup.addException')}
      </button>
    </>
  );
}

interface ExceptionRowProps {
  readonly path: Path;
  readonly day: ExceptionalDay;
  readonly onRemove: () => void;
}

function ExceptionRow({ path, day, onRemove }: ExceptionRowProps) {
  const { t, name } = useTexts();
  const { set: setDate } = useField([...path, 'date']);
  const { set: setHours } = useField([...path, 'hours']);
  const isOpen = day.hours !== null;
  return (
    <li className="setup-row">
      <div className="setup-row-line">
        <input
          type="date"
          className="field-box setup-date"
          data-path={faultPath([...path, 'date'])}
          aria-label={t('setup.date')}
          value={day.date}
          onChange={({ target }) => setDate(target.value)}
        />
        <label className="setup-switch">
          <input
            type="checkbox"
            data-path={faultPath(path)}
            aria-label={`${day.date}: ${t('setup.closedThatDay')}`}
            checked={!isOpen}
            onChange={({ target }) => setHours(target.checked ? null : { opens: '09:00', closes: '13:00' })}
          />
          {t('setup.closedThatDay')}
        </label>
        {isOpen && (
          <>
            <TimeBox path={[...path, 'hours', 'opens']} label={`${day.date}, ${t('setup.opens')}`} />
            <span aria-hidden="true">–</span>
            <TimeBox path={[...path, 'hours', 'closes']} label={`${day.date}, ${t('setup.closes')}`} />
          </>
        )}
        {day.note !== undefined && <span className="setup-quiet">{name(day.note)}</span>}
        <button
          type="button"
          className="setup-remove"
          aria-label={`${day.date}: ${t('setup.removeException')}`}
          onClick={onRemove}
        >
          <X aria-hidden="true" size={18} />
        </button>
      </div>
      <Said path={path} deep />
    </li>
  );
}
