import type { Change } from '../predictions/change.ts';
import type { PredictionDrift } from '../predictions/prediction-drift.ts';
import type { ReportCharts } from './drift-charts.ts';
import type { ReportPart } from './report-part.ts';
import type { ReportReader } from './report-reader.ts';
import { timesThousand } from './times-thousand.ts';

/** What the change does to probabilities, decisions and their cost. */
export function decisionParts(reader: ReportReader, charts: ReportCharts): ReportPart[] {
  const { document, say } = reader;
  const { predictions, target, source } = document;
  if (predictions === null && target === null) return [];
  const { policy } = source;
  return [
    { kind: 'heading', text: say('decisionsHeading') },
    {
      kind: 'table',
      columns: [
        { title: say('figure'), numeric: false },
        { title: say('reference'), numeric: true },
        { title: say('current'), numeric: true },
        { title: say('changeAnswer'), numeric: true },
      ],
      rows: [
        ...(predictions === null ? [] : predictionRows(predictions, reader)),
        ...(target === null ? [] : [shareRow(say('defaultRate'), target.rate, reader)]),
      ],
    },
    ...(predictions === null || policy === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: [
              say('policyNote', { policy: policy.name, version: String(policy.version) }),
              ...scoringNote(reader),
            ].join(' '),
          },
        ]),
    ...(charts.scores === null
      ? []
      : [{ kind: 'figures' as const, figures: [charts.scores], wide: true }]),
  ];
}

function scoringNote({ document, say, figures }: ReportReader): string[] {
  const { scoring } = document.source;
  if (scoring !== 'untouched' && scoring !== 'folds') return [];
  const rows = document.deck.prediction?.rows.reference ?? 0;
  return [say(`scoring_${scoring}`, { rows: figures.count(rows) })];
}

function predictionRows(predictions: PredictionDrift, reader: ReportReader): string[][] {
  const { say, figures } = reader;
  const { meanProbability, refusals, expectedCost, costs } = predictions;
  const rows = [
    shareRow(say('meanProbability'), meanProbability, reader),
    shareRow(say('grantedShare'), complement(refusals), reader),
  ];
  if (expectedCost === null || costs === null) return rows;
  const times = (cost: number): string => (cost === 1 ? '' : `${figures.count(cost)} `);
  const formula = `${times(costs.falseNegativeCost)}FN + ${times(costs.falsePositiveCost)}FP`;
  const { difference } = expectedCost;
  return [
    ...rows,
    [
      say('expectedCost', { formula }),
      figures.count(1000 * expectedCost.reference),
      figures.count(1000 * expectedCost.current),
      difference === null ? '–' : figures.signed(timesThousand(difference), 0),
    ],
  ];
}

function shareRow(title: string, change: Change, { figures }: ReportReader): string[] {
  const { reference, current, difference } = change;
  return [
    title,
    figures.percent(reference, 2),
    figures.percent(current, 2),
    difference === null ? '–' : `${figures.points(difference, 2)} pt`,
  ];
}

/** Granted is what is not refused. */
function complement({ reference, current, difference }: Change): Change {
  return {
    reference: 1 - reference,
    current: 1 - current,
    difference: difference && {
      estimate: -difference.estimate,
      lower: -difference.upper,
      upper: -difference.lower,
    },
  };
}
