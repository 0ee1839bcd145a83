import type { CategoryColumn, Column, Frame } from '@octroi/core';
import type { Preset } from '@octroi/features';
import type { EncodedColumn, Encoder } from '@octroi/scoring';
import { fitGroupMedian } from './fit-group-median.ts';

/** What a model wants its matrix to look like. */
export interface EncodingPlan {
  /** Native: one column of level indices a text feature; one-hot: one column a level. */
  readonly categories: 'one-hot' | 'native';
  /** A 0/1 column beside each number that is missing somewhere in training. */
  readonly missingFlags: boolean;
  /** Straight lines that bend at these quantiles of the training rows, for the named features. */
  readonly hinges: { readonly sources: readonly string[]; readonly quantiles: readonly number[] };
}

export interface EncoderRequest {
  readonly preset: Preset;
  readonly frame: Frame;
  /** The training rows: nothing is learnt from any other. */
  readonly rows: Int32Array;
  readonly plan: EncodingPlan;
}

/** Learns an encoder from training rows: levels, group medians, knots. */
export function fitEncoder(request: EncoderRequest): Encoder {
  const { frame, preset } = request;
  const plain = frame.columns.flatMap((column) =>
    column.kind === 'number' ? encodeNumber(column, request) : encodeText(column, request),
  );
  const medians = preset.groupMedians.map((feature) => fitGroupMedian(feature, request));
  return { columns: [...plain, ...medians] };
}

function encodeNumber(
  column: Column & { kind: 'number' },
  request: EncoderRequest,
): EncodedColumn[] {
  const { name } = column;
  const encoded: EncodedColumn[] = [{ kind: 'number', name, source: name }];
  const { plan, rows } = request;
  if (plan.hinges.sources.includes(name)) {
    const knots = quantiles(column.values, rows, plan.hinges.quantiles);
    knots.forEach((knot, index) => {
      encoded.push({ kind: 'hinge', name: `${name} bend ${index + 1}`, source: name, knot });
    });
  }
  if (plan.missingFlags && rows.some((row) => Number.isNaN(column.values[row]))) {
    encoded.push({ kind: 'missing-flag', name: `${name} missing`, source: name });
  }
  return encoded;
}

function encodeText(column: CategoryColumn, request: EncoderRequest): EncodedColumn[] {
  const { name } = column;
  const levels = knownLevels(column, request);
  if (request.preset.twoLevel.includes(name)) {
    return [{ kind: 'two-level', name, source: name, levels }];
  }
  if (request.plan.categories === 'native')
    return [{ kind: 'category', name, source: name, levels }];
  return levels.map((level) => ({
    kind: 'indicator',
    name: `${name}_${level}`,
    source: name,
    level,
  }));
}

/** The levels the preset lists and those the training rows add, in ascending order. */
function knownLevels(column: CategoryColumn, { preset, rows }: EncoderRequest): string[] {
  const levels = new Set(preset.levels[column.name]);
  const seen = new Set<number>();
  for (const row of rows) seen.add(column.codes[row]);
  for (const code of seen) if (code >= 0) levels.add(column.levels[code]);
  return [...levels].sort();
}

/** Distinct quantiles of the values present (linear interpolation). */
function quantiles(values: Float64Array, rows: Int32Array, shares: readonly number[]): number[] {
  const present = Float64Array.from(rows, (row) => values[row])
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (present.length === 0) return [];
  const cuts = shares.map((share) => {
    const position = share * (present.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, present.length - 1);
    return present[below] + (position - below) * (present[above] - present[below]);
  });
  return [...new Set(cuts)];
}
