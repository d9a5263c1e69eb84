/** A figure of a row: a count, or words; a zero is drawn faintly. */
interface FairnessCell {
  readonly value: number | string;
  readonly isFaint?: boolean;
  /** Something that should not have happened. */
  readonly isMissed?: boolean;
}

interface FairnessRow {
  readonly key: string;
  readonly title: string;
  /** What stands small under the title. */
  readonly hint?: string;
  readonly cells: readonly FairnessCell[];
}

interface FairnessTableProps {
  readonly caption: string;
  /** What the rows are, then the figures of each. */
  readonly columns: readonly string[];
  readonly rows: readonly FairnessRow[];
}

/** How fair the day was, row by row. */
export function FairnessTable({ caption, columns, rows }: FairnessTableProps) {
  return (
    <table className="figures-table fairness-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, hint, cells }) => (
          <tr key={key}>
            <th scope="row">
              {hint === undefined ? title : <b>{title}</b>}
              {hint !== undefined && <small>{hint}</small>}
            </th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]} className={lookOf(cell)}>
                {cell.value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lookOf({ value, isFaint = value === 0, isMissed = false }: FairnessCell): string | undefined {
  if (isMissed) return 'figure-missed';
  return isFaint ? 'figure-none' : undefined;
}
