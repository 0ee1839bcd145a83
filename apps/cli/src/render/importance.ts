import type { FeatureImportance, GlobalImportance } from '@octroi/scoring';
import type { ExplainedFeature } from '../explain/explained-feature.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatInterval, formatNumber } from './numbers.ts';
import { shortLabel } from './short-label.ts';
import { renderTable } from './table.ts';

/** Features in the table; all of them are in the JSON. */
const most = 20;

/** Importance three ways as a table, the features of most weight first. */
export function renderImportance(
  importance: GlobalImportance,
  { preset, featureOf }: { preset: string; featureOf: (name: string) => ExplainedFeature },
  { language, width }: Display,
): string {
  const number = (value: number, decimals: number): string =>
    formatNumber(value, decimals, language);
  const { model, rows, seed, bundle, features } = importance;
  const level = number(100 * importance.level, 0);
  const shown = features.slice(0, most);
  const estimate = (
    { estimate: value, lower, upper }: FeatureImportance['permutation'],
    decimals: number,
  ): string => {
    const round = (figure: number): number => Number(figure.toFixed(decimals)) + 0;
    const interval = formatInterval([round(lower), round(upper)], decimals, language);
    return `${number(round(value), decimals)} ${interval}`;
  };
  const table = renderTable(
    [
      {
        title: say('feature', language),
        align: 'left',
        cells: shown.map(({ feature }) => shortLabel(featureOf(feature).label)),
      },
      {
        title: say('meanShap', language, { level }),
        align: 'left',
        cells: shown.map(({ meanAbsoluteShap }) => estimate(meanAbsoluteShap, 3)),
      },
      {
        title: say('gainShare', language),
        align: 'decimal',
        cells: shown.map(({ gain }) => (gain === null ? '–' : `${number(100 * gain, 1)} %`)),
      },
      {
        title: say('aucFall', language, { level }),
        align: 'right',
        cells: shown.map(({ permutation }) => estimate(permutation, 4)),
      },
    ],
    width,
  );
  const others = features.length - shown.length;
  return [
    say('importance', language, { model, preset, rows: number(rows, 0), seed, bundle }),
    '',
    table,
    ...(others > 0 ? [say('otherFeatures', language, { count: number(others, 0) })] : []),
    '',
    say('importanceNote', language),
  ].join('\n');
}
