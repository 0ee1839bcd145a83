import type { Language } from '@octroi/core';
import type { ComparisonRow } from '@octroi/statistics';
import type { RunRecord } from '@octroi/workspace';
import { comparisonSummary } from '../render/comparison-summary.ts';
import { formatInterval, formatNumber } from '../render/numbers.ts';
import { say } from '../words.ts';

/** What MLflow's page shows above a training: what was compared, on what, and what came of it. Markdown. */
export function trainingNote(record: RunRecord, language: Language): string {
  const { rows, chosen } = record.comparison;
  const titles = ['model', 'auc', 'cost', 'threshold', 'verdict'] as const;
  return [
    comparisonSummary(record, language),
    '',
    `| ${titles.map((title) => say(title, language)).join(' | ')} |`,
    `| ${titles.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => {
      const name = row.name === chosen ? `**${row.name}**` : row.name;
      return `| ${[name, ...figures(row, language)].join(' | ')} |`;
    }),
    '',
    say('trackedChosen', language, { model: chosen }),
  ].join('\n');
}

/** What stands above one model. Markdown. */
export function modelNote(record: RunRecord, row: ComparisonRow, language: Language): string {
  const [auc, cost, threshold, verdict] = figures(row, language);
  return [
    `${row.label[language]}: ${say('auc', language)} ${auc}, ${say('cost', language)} ${cost}, ${say('threshold', language)} ${threshold}, ${verdict}.`,
    '',
    comparisonSummary(record, language),
  ].join('\n');
}

function figures(row: ComparisonRow, language: Language): [string, string, string, string] {
  const { aucInterval, costInterval } = row;
  const auc = formatInterval([aucInterval.lower, aucInterval.upper], 4, language);
  const cost = formatInterval([costInterval.lower, costInterval.upper], 0, language);
  return [
    `${formatNumber(row.auc, 4, language)} ${auc}`,
    `${formatNumber(row.cost, 0, language)} ${cost}`,
    formatNumber(row.threshold, 4, language),
    say(row.verdict, language),
  ];
}
