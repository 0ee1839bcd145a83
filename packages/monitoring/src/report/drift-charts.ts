/// <reference lib="dom" />
import {
  levelsChart,
  numbersChart,
  scoresChart,
  stabilityChart,
  type ChartSettings,
  type NumberFinding,
} from '@octroi/charts';
import { spokenNumber, unitWords } from '@octroi/features';
import type { ColumnHistogram } from '../features/column-histogram.ts';
import type { FeatureDrift } from '../features/feature-drift.ts';
import type { ReportFigure } from './report-part.ts';
import type { ReportReader } from './report-reader.ts';

/** The pictures of a report, each drawn when it is looked at or written. */
export interface ReportCharts {
  /** Null where no model scored the rows. */
  readonly scores: ReportFigure | null;
  readonly stability: ReportFigure;
  /** One a feature, the one that moved most first. */
  readonly features: readonly ReportFigure[];
}

const mostRows = 15;
const mostFeatures = 6;

export function driftCharts(reader: ReportReader): ReportCharts {
  return {
    scores: scoresFigure(reader),
    stability: stabilityFigure(reader),
    features: reader.document.features
      .flatMap((feature) => featureFigure(feature, reader))
      .slice(0, mostFeatures),
  };
}

/** The features that moved, and some that did not, each with its weight for the model. */
function stabilityFigure({ document, say, labelOf }: ReportReader): ReportFigure {
  const rows = document.features.slice(0, mostRows).map((feature) => ({
    label: labelOf(feature.name),
    ...feature.stability,
    level: feature.level,
    weight: feature.weight,
    because: otherSign(feature, say),
  }));
  const weighted = document.source.weighted;
  const limits = document.thresholds.stability;
  return {
    draw: (settings) => stabilityChart({ rows, limits }, settings),
    table: {
      name: say('ofStability'),
      columns: [
        { title: say('feature') },
        { title: 'PSI', decimals: 4 },
        { title: say('lower'), decimals: 4 },
        { title: say('upper'), decimals: 4 },
        ...(weighted ? [{ title: say('weight'), decimals: 4 }] : []),
      ],
      rows: rows.map(({ label, estimate, lower, upper, weight }) => [
        label,
        estimate,
        lower,
        upper,
        ...(weighted ? [weight] : []),
      ]),
    },
  };
}

/** The sign that made a feature what it is, where that is not its index. */
function otherSign({ level, signs }: FeatureDrift, say: ReportReader['say']): string | undefined {
  const own = signs.filter((sign) => sign.level === level).map(({ kind }) => kind);
  return own.length === 0 || own.includes('stability') ? undefined : say(`sign_${own[0]}`);
}

function scoresFigure(reader: ReportReader): ReportFigure | null {
  const { predictions, deck } = reader.document;
  const { prediction } = deck;
  if (predictions?.histogram?.kind !== 'number' || prediction === null) return null;
  const { histogram, cutoff } = predictions;
  return {
    draw: (settings) => scoresChart({ ...histogram, means: prediction.mean, cutoff }, settings),
    table: binsTable(reader, { ...histogram, name: reader.say('ofScores') }),
  };
}

function featureFigure(feature: FeatureDrift, reader: ReportReader): ReportFigure[] {
  const { histogram, name } = feature;
  if (histogram === null) return [];
  return [
    histogram.kind === 'category'
      ? levelsFigure(name, histogram, reader)
      : numbersFigure(feature, histogram, reader),
  ];
}

function levelsFigure(
  name: string,
  histogram: Extract<ColumnHistogram, { kind: 'category' }>,
  reader: ReportReader,
): ReportFigure {
  const { say } = reader;
  const label = reader.labelOf(name);
  const levels = histogram.levels.map((level) => reader.levelOf(name, level));
  const { reference, current, others } = histogram;
  const rest = others.reference + others.current > 0;
  return {
    draw: (settings) => levelsChart({ label, ...histogram, levels }, settings),
    table: {
      name: say('ofFeature', { name: label }),
      columns: [
        { title: say('level') },
        { title: say('reference'), decimals: 0 },
        { title: say('current'), decimals: 0 },
      ],
      rows: [
        ...levels.map((level, at) => [level, reference[at], current[at]]),
        ...(rest ? [[say('others'), others.reference, others.current]] : []),
      ],
    },
  };
}

function numbersFigure(
  feature: FeatureDrift,
  histogram: Extract<ColumnHistogram, { kind: 'number' }>,
  reader: ReportReader,
): ReportFigure {
  const { name, windows } = feature;
  const label = reader.labelOf(name);
  const unit = reader.unitOf(name);
  const spoken = (value: number): number => spokenNumber(value, unit);
  const bins = inOrder(histogram, histogram.edges.map(spoken));
  const [before, after] = [windows.reference.mean, windows.current.mean];
  const means =
    before === null || after === null
      ? null
      : { reference: spoken(before), current: spoken(after) };
  const draw = (settings: ChartSettings): SVGSVGElement =>
    numbersChart(
      {
        label,
        unit: unitWords(unit, settings.language),
        ...bins,
        means,
        finding: findingOf(feature),
      },
      settings,
    );
  return {
    draw,
    table: binsTable(reader, { ...bins, name: reader.say('ofFeature', { name: label }) }),
  };
}

interface Bins {
  readonly edges: readonly number[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

/** Years ago ascend where days descend. */
function inOrder({ reference, current }: Bins, edges: readonly number[]): Bins {
  if (edges[0] <= edges[edges.length - 1]) return { edges, reference, current };
  return {
    edges: edges.toReversed(),
    reference: reference.toReversed(),
    current: current.toReversed(),
  };
}

function binsTable(
  { say }: ReportReader,
  { name, edges, reference, current }: Bins & { readonly name: string },
): ReportFigure['table'] {
  const span = edges[edges.length - 1] - edges[0];
  const decimals = Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(span))));
  return {
    name,
    columns: [
      { title: say('from'), decimals },
      { title: say('to'), decimals },
      { title: say('reference'), decimals: 0 },
      { title: say('current'), decimals: 0 },
    ],
    rows: reference.map((rows, bin) => [edges[bin], edges[bin + 1], rows, current[bin]]),
  };
}

/** What to say of a number first: where it went, how it is spread, or that it is given more or less often. */
function findingOf({ signs, missing }: FeatureDrift): NumberFinding {
  const kinds = signs.map(({ kind }) => kind);
  if (kinds.includes('mean') || kinds.includes('constant')) return { kind: 'mean' };
  if (kinds.includes('missing')) {
    return { kind: 'missing', reference: missing.reference, current: missing.current };
  }
  return { kind: kinds.includes('stability') ? 'spread' : 'alike' };
}
