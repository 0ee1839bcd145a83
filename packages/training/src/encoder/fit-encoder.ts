import type { CategoryColumn, NumberColumn } from '@octroi/core';
import type { Preset } from '@octroi/features';
import type { Bounds, EncodedColumn, Encoder } from '@octroi/scoring';
import type { EncodingPlan } from './encoding-plan.ts';
import { fitLearnt } from './fit-learnt.ts';
import { fitTargetMean } from './fit-target-mean.ts';
import type { LabelledRows } from './labelled-rows.ts';
import { quantilesOf } from './quantiles.ts';

export interface EncoderRequest extends LabelledRows {
  readonly preset: Preset;
  readonly plan: EncodingPlan;
}

/** Learns an encoder from training rows: levels, bounds, knots, target means, the preset's learnt features. */
export function fitEncoder(request: EncoderRequest): Encoder {
  const { frame, preset, plan } = request;
  const lists = preset.learnt.filter(({ kind }) => kind === 'row-risk').map(({ value }) => value);
  const unread = new Set([...plan.leaveOut, ...lists]);
  const plain = frame.columns
    .filter(({ name }) => !unread.has(name))
    .flatMap((column) =>
      column.kind === 'number' ? encodeNumber(column, request) : encodeText(column, request),
    );
  const learnt = preset.learnt
    .filter(({ name }) => !plan.leaveOut.includes(name))
    .map((feature) => fitLearnt(feature, request));
  return { columns: [...plain, ...learnt] };
}

function encodeNumber(column: NumberColumn, request: EncoderRequest): EncodedColumn[] {
  const { name } = column;
  const { plan, rows } = request;
  const bounds = boundsOf(column, request);
  const encoded: EncodedColumn[] = [{ kind: 'number', name, source: name, ...bounds }];
  if (plan.hinges.sources.includes(name)) {
    const knots = quantilesOf(column.values, rows, plan.hinges.quantiles);
    const distinct = [...new Set(knots)].filter((knot) => !Number.isNaN(knot));
    distinct.forEach((knot, index) => {
      const bend = `${name} bend ${index + 1}`;
      encoded.push({ kind: 'hinge', name: bend, source: name, knot, ...bounds });
    });
  }
  if (plan.missingFlags && rows.some((row) => Number.isNaN(column.values[row]))) {
    encoded.push({ kind: 'missing-flag', name: `${name} missing`, source: name });
  }
  return encoded;
}

/** No bounds where both quantiles are one value: a rare flag would become a constant. */
function boundsOf({ values }: NumberColumn, request: EncoderRequest): { bounds?: Bounds } {
  const { plan, rows } = request;
  if (plan.winsorise === undefined) return {};
  const [low, high] = quantilesOf(values, rows, plan.winsorise);
  return low < high ? { bounds: [low, high] } : {};
}

function encodeText(column: CategoryColumn, request: EncoderRequest): EncodedColumn[] {
  const { name } = column;
  const { plan, preset } = request;
  if (preset.twoLevel.includes(name)) {
    return [{ kind: 'two-level', name, source: name, levels: knownLevels(column, request) }];
  }
  switch (plan.categories) {
    case 'native':
      return [{ kind: 'category', name, source: name, levels: knownLevels(column, request) }];
    case 'target-mean':
      return [fitTargetMean(column, request)];
    case 'one-hot':
      if (column.levels.length > plan.maximumLevels) return [fitTargetMean(column, request)];
      return knownLevels(column, request).map((level) => ({
        kind: 'indicator',
        name: `${name}_${level}`,
        source: name,
        level,
      }));
  }
}

/** The levels the preset lists and those the training rows add, in ascending order. */
function knownLevels(column: CategoryColumn, request: EncoderRequest): string[] {
  const { preset, rows, plan } = request;
  const counts = new Map<string, number>(
    (preset.levels[column.name] ?? []).map((level) => [level, 0]),
  );
  for (const row of rows) {
    const code = column.codes[row];
    if (code < 0) continue;
    const level = column.levels[code];
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= plan.minimumLevelRows)
    .map(([level]) => level)
    .sort();
}
