import type { ReportPart } from '@octroi/monitoring/report';
import type { ComparisonRow } from '@octroi/statistics';
import type { SlideKit } from '../../report/page/slide-kit.ts';
import { costFormula } from '../../report/slides/cost-formula.ts';
import { trivialDecisions } from '../../report/slides/trivial-decisions.ts';
import type { CardData } from '../card-data.ts';
import type { WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** How well it ranks and what its decisions cost, beside the other models of its training. */
export const figuresPart: WriteCardPart = (data, kit) => {
  const { run, chosen } = data;
  const words = cardWords(kit.language);
  const { costs } = run.comparison;
  const { trueNegatives, falsePositives, falseNegatives, truePositives } = chosen.matrix;
  return [
    { kind: 'heading', text: words.figures },
    {
      kind: 'text',
      text: words.where({
        untouched: kit.number(run.rows.untouched),
        defaults: kit.number(falseNegatives + truePositives),
        folds: kit.number(run.folds),
        seed: String(run.seed),
      }),
    },
    comparisonTable(data, kit),
    {
      kind: 'text',
      text: words.matrix({
        threshold: kit.number(chosen.threshold, 4),
        refused: kit.number(falsePositives + truePositives),
        caught: kit.number(truePositives),
        missed: kit.number(falseNegatives),
        lost: kit.number(falsePositives),
        granted: kit.number(trueNegatives),
      }),
    },
    {
      kind: 'text',
      text: words.cost({
        formula: costFormula(costs, kit),
        cost: kit.number(chosen.cost),
        trivial: kit.number(trivialCost(data)),
      }),
    },
  ];
};

/** What granting everyone or refusing everyone costs, whichever is less. */
function trivialCost({ run, chosen }: CardData): number {
  const { approveAll, refuseAll } = trivialDecisions(chosen, run.comparison.costs);
  return Math.min(approveAll, refuseAll);
}

function comparisonTable({ run, chosen }: CardData, kit: SlideKit): ReportPart {
  const words = cardWords(kit.language);
  const level = kit.percent(chosen.aucInterval.level, 0);
  const verdictOf = ({ name, verdict }: ComparisonRow): string =>
    name === chosen.name ? words.thisOne(words.verdicts[verdict]) : words.verdicts[verdict];
  return {
    kind: 'table',
    columns: [
      { title: words.model, numeric: false, short: true },
      { title: `AUC [${level}]`, numeric: true },
      { title: 'F1', numeric: true },
      { title: `${words.costTitle} [${level}]`, numeric: true },
      { title: words.logLoss, numeric: true },
      { title: 'Brier', numeric: true },
      { title: words.verdict, numeric: false },
    ],
    rows: run.comparison.rows.map((row) => [
      row.name,
      `${kit.number(row.auc, 4)} ${kit.interval(row.aucInterval, 4)}`,
      kit.number(row.f1, 4),
      `${kit.number(row.cost)} ${kit.interval(row.costInterval, 0)}`,
      kit.number(row.logLoss, 4),
      kit.number(row.brier, 4),
      verdictOf(row),
    ]),
  };
}
