import type { ReportTable as Table } from '@octroi/monitoring/report';
import type { JSX } from 'preact';

interface ReportTableProps {
  readonly table: Table;
  /** Of what, for those who do not see the heading above. */
  readonly name: string;
}

/** A table that scrolls within its place where it is wider, by the keyboard too. */
export function ReportTable({ table: { columns, rows }, name }: ReportTableProps): JSX.Element {
  const kindOf = (column: number): string => {
    const { numeric, short = false } = columns[column];
    if (numeric) return 'number';
    return short ? 'short' : 'text';
  };
  return (
    <div class="drift-table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ title }, column) => (
              <th key={title} scope="col" data-kind={kindOf(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td key={column} data-kind={kindOf(column)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
