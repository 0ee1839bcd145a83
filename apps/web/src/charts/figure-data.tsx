import type { FigureCell, FigureTable } from '@octroi/charts';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../words/words.ts';
import { figureWords } from './figure-words.ts';
import { tabSeparated } from './tab-separated.ts';

/** The figures of a chart as a table, folded, to be copied whole. */
export function FigureData({ table }: { readonly table: FigureTable }): JSX.Element {
  const words = figureWords[useSpeech().language];
  const [open, setOpen] = useState(false);
  return (
    <details
      class="figure-data"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {words.summary}
        <span class="unseen"> {table.name}</span>
      </summary>
      {open && <OpenTable table={table} />}
    </details>
  );
}

type Copied = 'not yet' | 'copied' | 'failed';

function OpenTable({ table }: { readonly table: FigureTable }): JSX.Element {
  const { formats, language } = useSpeech();
  const words = figureWords[language];
  const [copied, setCopied] = useState<Copied>('not yet');
  const copy = (): void => {
    navigator.clipboard.writeText(tabSeparated(table, formats.decimalSign)).then(
      () => {
        setCopied('copied');
      },
      () => {
        setCopied('failed');
      },
    );
  };
  return (
    <>
      <p class="figure-copy">
        <button type="button" class="button" data-kind="quiet" onClick={copy}>
          {words.copy}
        </button>
        <span role="status">{copied !== 'not yet' && words[copied]}</span>
      </p>
      {/* A region that scrolls must be reached by the keyboard. */}
      <div
        class="figure-table"
        role="region"
        aria-label={`${words.summary} ${table.name}`}
        tabIndex={0}
      >
        <FiguresOf table={table} />
      </div>
    </>
  );
}

function FiguresOf({ table: { columns, rows } }: { readonly table: FigureTable }): JSX.Element {
  const { formats } = useSpeech();
  const show = (cell: FigureCell, column: number): string => {
    if (typeof cell === 'number') return formats.fixed(cell, columns[column].decimals ?? 0);
    return cell ?? '–';
  };
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} data-kind={typeof cell === 'number' ? 'number' : 'text'}>
                {show(cell, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
