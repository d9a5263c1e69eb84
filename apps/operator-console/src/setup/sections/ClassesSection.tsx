import { faultPath } from '@talon/shared';
import { Fragment } from 'react';
import { useTexts } from '../../texts/useTexts.ts';
import type { Path } from '../draft/paths.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { Said } from '../fields/Said.tsx';
import { useDraft, useField, useSaid } from '../useSetup.ts';
import { SectionPart } from './SectionPart.tsx';
import './setupTable.css';
import './ClassesSection.css';

const columns = [
  'rank',
  'creditMinutes',
  'growth',
  'guaranteedMinutes',
  'proofs',
  'atKiosk',
  'oncePerDay',
] as const;

/** The priority classes, a line for each. */
export function ClassesSection() {
  const { t, name } = useTexts();
  const { priorityClasses } = useDraft();
  return (
    <SectionPart title="setup.classes" words="setup.classesWords" alone>
      <Said path={['priorityClasses']} />
      <table className="setup-table">
        <thead>
          <tr>
            <th scope="col">{t('setup.className')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`setup.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {priorityClasses.map((each, at) => {
            const path = ['priorityClasses', at];
            const called = name(each.name);
            return (
              <Fragment key={each.id}>
                <tr>
                  <th scope="row">{called}</th>
                  {(['rank', 'creditMinutes', 'growth', 'guaranteedMinutes'] as const).map((column) => (
                    <td key={column}>
                      <NumberBox
                        path={[...path, column]}
                        label={`${called}, ${t(`setup.${column}`)}`}
                        {...(column === 'guaranteedMinutes' && { empty: null, placeholder: '–' })}
                      />
                    </td>
                  ))}
                  <td className="setup-count">{each.proofs.length}</td>
                  {(['atKiosk', 'oncePerDay'] as const).map((column) => (
                    <td key={column}>
                      <Tick path={[...path, column]} label={`${called}, ${t(`setup.${column}`)}`} />
                    </td>
                  ))}
                </tr>
                <SaidRow path={path} />
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <dl className="setup-legend">
        {columns.map((column) => (
          <div key={column}>
            <dt>{t(`setup.${column}`)}</dt>
            <dd className="setup-words">{t(`setup.${column}Words`)}</dd>
          </div>
        ))}
      </dl>
    </SectionPart>
  );
}

function Tick({ path, label }: { path: Path; label: string }) {
  const { value, set } = useField(path);
  return (
    <input
      type="checkbox"
      data-path={faultPath(path)}
      aria-label={label}
      checked={value === true}
      onChange={({ target }) => set(target.checked)}
    />
  );
}

/** What is wrong in the line above, across the table. */
function SaidRow({ path }: { path: Path }) {
  const { faults, remarks } = useSaid(path, true);
  if (faults.length + remarks.length === 0) return null;
  return (
    <tr className="setup-said-row">
      <td colSpan={columns.length + 1}>
        <Said path={path} deep />
      </td>
    </tr>
  );
}
