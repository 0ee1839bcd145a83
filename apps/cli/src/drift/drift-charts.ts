/// <reference lib="dom" />
import {
  levelsChart,
  numbersChart,
  scoresChart,
  stabilityChart,
  svgElement,
  type ChartSettings,
  type NumberFinding,
} from '@octroi/charts';
import type { FeatureDrift } from '@octroi/monitoring';
import { chartDocument } from '../explain/chart-document.ts';
import { spokenNumber, unitWords } from '../explain/value-words.ts';
import type { ReportReader } from './report-reader.ts';

/** The pictures of a report, as SVG text to stand in a page. */
export interface ReportCharts {
  /** Null where no model scored the rows. */
  readonly scores: string | null;
  readonly stability: string;
  /** One a feature, the one that moved most first. */
  readonly features: readonly string[];
}

/** Pixels. */
const wide = 900;
const narrow = 344;
const mostRows = 15;
const mostFeatures = 6;

export function driftCharts(reader: ReportReader): ReportCharts {
  const { document, language, labelOf } = reader;
  const settings: ChartSettings = { language, width: wide, document: chartDocument() };
  const rows = document.features.slice(0, mostRows).map(({ name, stability, level }) => ({
    label: labelOf(name),
    ...stability,
    level,
  }));
  const stability = stabilityChart({ rows, limits: document.thresholds.stability }, settings);
  const drawn = document.features.filter(({ histogram }) => histogram !== null);
  return {
    scores: scores(reader, settings),
    stability: svgElement(stability),
    features: drawn
      .slice(0, mostFeatures)
      .map((feature) => svgElement(featureChart(feature, reader, { ...settings, width: narrow }))),
  };
}

function scores({ document }: ReportReader, settings: ChartSettings): string | null {
  const { predictions, deck } = document;
  const { prediction } = deck;
  if (predictions?.histogram?.kind !== 'number' || prediction === null) return null;
  const { histogram, cutoff } = predictions;
  return svgElement(scoresChart({ ...histogram, means: prediction.mean, cutoff }, settings));
}

function featureChart(
  feature: FeatureDrift,
  reader: ReportReader,
  settings: ChartSettings,
): SVGSVGElement {
  const { histogram, windows, name } = feature;
  const label = reader.labelOf(name);
  if (histogram?.kind === 'category') {
    const levels = histogram.levels.map((level) => reader.levelOf(name, level));
    return levelsChart({ label, ...histogram, levels }, settings);
  }
  if (histogram === null) throw new TypeError('a feature without values was drawn');
  const unit = reader.unitOf(name);
  const spoken = (value: number): number => spokenNumber(value, unit);
  const edges = histogram.edges.map(spoken);
  const reversed = edges[0] > edges[edges.length - 1];
  const inOrder = (values: readonly number[]): readonly number[] =>
    reversed ? values.toReversed() : values;
  const [before, after] = [windows.reference.mean, windows.current.mean];
  return numbersChart(
    {
      label,
      unit: unitWords(unit, settings.language),
      edges: inOrder(edges),
      reference: inOrder(histogram.reference),
      current: inOrder(histogram.current),
      means:
        before === null || after === null
          ? null
          : { reference: spoken(before), current: spoken(after) },
      finding: findingOf(feature),
    },
    settings,
  );
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
