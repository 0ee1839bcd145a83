import type { Estimate } from '../both-windows.ts';
import type { FeatureDrift, LevelRows } from '../features/feature-drift.ts';
import type { ReportCharts } from './drift-charts.ts';
import type { ReportPart, ReportTable } from './report-part.ts';
import type { ReportReader } from './report-reader.ts';

const mostMoved = 40;
const mostLevels = 20;
const levelsNamed = 4;

/** Which features have moved, how far, and how they are spread now. */
export function featureParts(reader: ReportReader, charts: ReportCharts): ReportPart[] {
  const { document, say, figures } = reader;
  const { compared, drift, watch, driftWeight, weightedStability } = document.verdict.features;
  const moved = document.features.filter(({ level }) => level !== 'none');
  const counts = {
    compared: figures.count(compared),
    drift: figures.count(drift),
    watch: figures.count(watch),
  };
  const weighted =
    driftWeight === null || weightedStability === null
      ? []
      : [
          say('featuresWeighted', {
            weight: figures.percent(driftWeight),
            index: figures.number(weightedStability, 3),
          }),
        ];
  return [
    { kind: 'heading', text: say('featuresHeading') },
    { kind: 'text', text: [say('featuresText', counts), ...weighted].join(' ') },
    { kind: 'figures', figures: [charts.stability], wide: true },
    ...(moved.length === 0 ? [] : [featureTable(moved.slice(0, mostMoved), reader, true)]),
    { kind: 'figures', figures: charts.features, wide: false },
  ];
}

/** Every feature, folded away. */
export function allFeatures(reader: ReportReader): ReportPart {
  const { document, say, figures } = reader;
  const { features } = document;
  return {
    kind: 'fold',
    title: say('allFeatures', { count: figures.count(features.length) }),
    parts: [featureTable(features, reader, false)],
  };
}

function featureTable(
  features: readonly FeatureDrift[],
  reader: ReportReader,
  signs: boolean,
): ReportTable {
  const { say, document } = reader;
  const { weighted } = document.source;
  const titles = [
    { title: say('feature'), numeric: false },
    { title: say('verdict'), numeric: false, short: true },
    ...(signs ? [{ title: say('why'), numeric: false }] : []),
    ...(weighted ? [{ title: say('weight'), numeric: true }] : []),
    { title: say('stability'), numeric: true },
    { title: say('shift'), numeric: true },
    { title: say('missing'), numeric: true },
    { title: say('adjusted'), numeric: true },
  ];
  return {
    kind: 'table',
    columns: titles,
    rows: features.map((feature) => featureRow(feature, reader, signs)),
  };
}

function featureRow(feature: FeatureDrift, reader: ReportReader, signs: boolean): string[] {
  const { say, figures, document } = reader;
  const { stability, meanShift, missing, weight } = feature;
  const because = feature.signs.map(({ kind }) => say(`sign_${kind}`)).join(', ');
  return [
    reader.labelOf(feature.name),
    say(`level_${feature.level}`),
    ...(signs ? [because] : []),
    ...(document.source.weighted ? [figures.percent(weight ?? 0)] : []),
    figures.estimate(stability, 3),
    meanShift === null ? '–' : figures.signed(meanShift, 2),
    `${figures.percent(missing.reference)} → ${figures.percent(missing.current)}`,
    figures.pValue(leastPValue(feature)),
  ];
}

/** Of the two tests of a feature: what lets it drift. */
export function leastPValue({ adjustedPValue, adjustedMissingPValue }: FeatureDrift): number {
  return Math.min(adjustedPValue ?? 1, adjustedMissingPValue);
}

/** Features whose missing values have moved. */
export function missingParts({ document, say, figures, labelOf }: ReportReader): ReportPart[] {
  const moved = document.features.filter(({ signs }) =>
    signs.some(({ kind }) => kind === 'missing'),
  );
  const heading: ReportPart = { kind: 'heading', text: say('missingHeading') };
  if (moved.length === 0) {
    const limit = figures.count(100 * document.thresholds.missing.watch);
    return [heading, { kind: 'text', text: say('missingNone', { limit }) }];
  }
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: say('feature'), numeric: false },
        { title: say('reference'), numeric: true },
        { title: say('current'), numeric: true },
        { title: say('change'), numeric: true },
      ],
      rows: moved
        .toSorted((one, other) => Math.abs(other.missing.estimate) - Math.abs(one.missing.estimate))
        .map(({ name, missing }) => [
          labelOf(name),
          figures.percent(missing.reference),
          figures.percent(missing.current),
          `${figures.points(missing, 1)} pt`,
        ]),
    },
  ];
}

interface LevelsMoved {
  readonly feature: string;
  readonly what: 'appeared' | 'vanished';
  readonly levels: readonly LevelRows[];
  readonly share: Estimate;
}

/** Levels that only one window has, a row a feature, the largest share of applications first. */
export function levelParts(reader: ReportReader): ReportPart[] {
  const { document, say } = reader;
  const changes = document.features.flatMap(({ name, levels }): LevelsMoved[] =>
    levels === null
      ? []
      : [
          { feature: name, what: 'appeared', levels: levels.appeared, share: levels.appearedShare },
          { feature: name, what: 'vanished', levels: levels.vanished, share: levels.vanishedShare },
        ],
  );
  const moved = changes.filter(({ levels }) => levels.length > 0);
  const heading: ReportPart = { kind: 'heading', text: say('levelsHeading') };
  if (moved.length === 0) return [heading, { kind: 'text', text: say('levelsNone') }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: say('feature'), numeric: false },
        { title: say('what'), numeric: false },
        { title: say('levels'), numeric: false },
        { title: say('applications'), numeric: true },
        { title: say('levelShare'), numeric: true },
      ],
      rows: moved
        .sort((one, other) => other.share.estimate - one.share.estimate)
        .slice(0, mostLevels)
        .map((change) => levelRow(change, reader)),
    },
  ];
}

function levelRow({ feature, what, levels, share }: LevelsMoved, reader: ReportReader): string[] {
  const { say, figures, labelOf, levelOf } = reader;
  const names = levels.slice(0, levelsNamed).map(({ level }) => levelOf(feature, level));
  const rest = levels.length - names.length;
  const list = names.join(', ');
  return [
    labelOf(feature),
    say(what),
    rest === 0 ? list : say('levelsMore', { names: list, count: figures.count(rest) }),
    figures.count(levels.reduce((sum, { rows }) => sum + rows, 0)),
    figures.shares(share, 1),
  ];
}
