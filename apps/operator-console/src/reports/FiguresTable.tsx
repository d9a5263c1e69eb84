import { shortWaitMinutes, type DayFigures } from '@talon/shared';
import { shareWords, waitWords } from '../texts/figures.ts';
import { useTexts } from '../texts/useTexts.ts';

interface FiguresTableProps {
  readonly caption: string;
  /** What the rows are. */
  readonly first: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly figures: DayFigures }[];
  readonly total: DayFigures;
}

const counts = ['issued', 'served', 'noShow', 'cancelled', 'leftOver', 'here'] as const;

/** Figures row by row, and of the whole day at the foot. */
export function FiguresTable({ caption, first, rows, total }: FiguresTableProps) {
  const { t } = useTexts();
  const waits = [
    t('reports.meanShort'),
    t('reports.medianShort'),
    t('reports.ninetiethShort'),
    t('reports.shortShareShort', { minutes: shortWaitMinutes }),
  ];
  return (
    <table className="figures-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {[...counts.map((which) => t(`reports.${which}`)), ...waits].map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figures }) => (
          <FiguresRow key={key} name={name} figures={figures} />
        ))}
      </tbody>
      <tfoot>
        <FiguresRow name={t('reports.total')} figures={total} />
      </tfoot>
    </table>
  );
}

function FiguresRow({ name, figures }: { name: string; figures: DayFigures }) {
  const { locale } = useTexts();
  const { waits } = figures;
  return (
    <tr>
      <th scope="row">{name}</th>
      {counts.map((which) => (
        <td key={which} className={figures[which] === 0 ? 'figure-none' : undefined}>
          {figures[which]}
        </td>
      ))}
      {waits === null ? (
        <>
          <td className="figure-none">–</td>
          <td className="figure-none">–</td>
          <td className="figure-none">–</td>
          <td className="figure-none">–</td>
        </>
      ) : (
        <>
          <td>{waitWords(locale, waits.meanMs)}</td>
          <td>{waitWords(locale, waits.medianMs)}</td>
          <td>{waitWords(locale, waits.ninetiethMs)}</td>
          <td>{shareWords(locale, waits.shortShare)}</td>
        </>
      )}
    </tr>
  );
}
