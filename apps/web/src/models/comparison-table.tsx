import type { Comparison, ComparisonRow, ModelEvaluation } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { useModelsWords } from './models-words.ts';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** Of the same run; empty where none were kept. */
  readonly models: readonly ModelEvaluation[];
}

/**
 * The models and their figures: a table, cards where there is no room for one. Roles are spelled out
 * because a table that is laid out as cards loses those of its own.
 */
export function ComparisonTable({ comparison, models }: ComparisonTableProps): JSX.Element {
  const { table } = useModelsWords();
  const titles = [
    table.model,
    table.auc,
    table.cost,
    table.f1,
    table.threshold,
    table.matrix,
    table.logLoss,
    table.brier,
  ];
  return (
    <>
      <table class="comparison" role="table">
        <caption class="unseen">{table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {titles.map((title) => (
              <th key={title} scope="col" role="columnheader">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {comparison.rows.map((row) => (
            <ModelRow key={row.name} row={row} comparison={comparison} models={models} />
          ))}
        </tbody>
      </table>
      <p class="note">{table.chosenWhy}</p>
    </>
  );
}

interface ModelRowProps extends ComparisonTableProps {
  readonly row: ComparisonRow;
}

function ModelRow({ row, comparison, models }: ModelRowProps): JSX.Element {
  const { table } = useModelsWords();
  const { language, formats } = useSpeech();
  const chosen = row.name === comparison.chosen;
  return (
    <tr role="row" data-chosen={chosen}>
      <th scope="row" role="rowheader">
        <span class="model-name">
          {chosen && <span aria-hidden="true">▸ </span>}
          {row.name}
        </span>
        <span class="note">
          {row.label[language]}
          {chosen && `, ${table.chosen}`}
        </span>
      </th>
      <Figure title={table.auc} value={formats.fixed(row.auc, 4)}>
        <Interval of={row.aucInterval} decimals={4} />
        <Verdict kind={row.verdict} />
      </Figure>
      <Figure title={table.cost} value={formats.number(row.cost)}>
        <Interval of={row.costInterval} decimals={0} />
        <CostVerdict row={row} models={models} />
      </Figure>
      <Figure title={table.f1} value={formats.fixed(row.f1, 4)} />
      <Figure title={table.threshold} value={formats.fixed(row.threshold, 4)} />
      <td role="cell" data-title={table.matrix} data-wide>
        <Decisions row={row} />
      </td>
      <Figure title={table.logLoss} value={formats.fixed(row.logLoss, 5)} />
      <Figure title={table.brier} value={formats.fixed(row.brier, 5)} />
    </tr>
  );
}

interface FigureProps {
  readonly title: string;
  readonly value: string;
  readonly children?: JSX.Element | readonly JSX.Element[];
}

function Figure({ title, value, children }: FigureProps): JSX.Element {
  return (
    <td role="cell" data-title={title} data-wide={children !== undefined || undefined}>
      <span class="figure-value">{value}</span>
      {children}
    </td>
  );
}

interface IntervalProps {
  readonly of: ComparisonRow['aucInterval'];
  readonly decimals: number;
}

function Interval({ of: { lower, upper }, decimals }: IntervalProps): JSX.Element {
  const { formats } = useSpeech();
  return (
    <span class="interval">
      [{formats.fixed(lower, decimals)} – {formats.fixed(upper, decimals)}]
    </span>
  );
}

const signs = { best: '●', tie: '≈', worse: '▼' } as const;

function Verdict({ kind }: { readonly kind: keyof typeof signs }): JSX.Element {
  const { table } = useModelsWords();
  return (
    <span class="verdict" data-kind={kind}>
      <span aria-hidden="true">{signs[kind]}</span> {table[kind]}
    </span>
  );
}

interface CostVerdictProps {
  readonly row: ComparisonRow;
  readonly models: readonly ModelEvaluation[];
}

/** Nothing where the run kept no paired difference. */
function CostVerdict({ row, models }: CostVerdictProps): JSX.Element {
  const { table } = useModelsWords();
  const against = models.find(({ name }) => name === row.name)?.againstCheapest;
  if (against === undefined) return <></>;
  const kind = against === null ? 'best' : against.verdict;
  const word = { best: table.cheapest, tie: table.costTie, worse: table.dearer }[kind];
  return (
    <span class="verdict" data-kind={kind}>
      <span aria-hidden="true">{signs[kind]}</span> {word}
    </span>
  );
}

/** The confusion matrix in words: who was granted and refused, of those who repaid and did not. */
function Decisions({ row: { matrix } }: { readonly row: ComparisonRow }): JSX.Element {
  const { table } = useModelsWords();
  const { formats } = useSpeech();
  const lines = [
    [table.repaid, matrix.trueNegatives, matrix.falsePositives],
    [table.default, matrix.falseNegatives, matrix.truePositives],
  ] as const;
  return (
    <table class="decisions">
      <thead>
        <tr>
          <td />
          <th scope="col">{table.granted}</th>
          <th scope="col">{table.refused}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, granted, refused]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formats.number(granted)}</td>
            <td>{formats.number(refused)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
