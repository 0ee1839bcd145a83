import type { Column, Frame } from '@octroi/core';
import type { Feature } from '../feature.ts';
import { compileFeatures } from './compile-features.ts';
import type { Row } from './row.ts';

/** The features of some rows, computed in memory: one frame column a feature. */
export function evaluateFeatures(features: readonly Feature[], rows: readonly Row[]): Frame {
  const compiled = compileFeatures(features);
  const numbers = features.map(() => new Float64Array(rows.length));
  const texts = features.map((): (string | null)[] => []);
  rows.forEach((row, at) => {
    const values = compiled.evaluate(row);
    compiled.features.forEach(({ kind }, feature) => {
      if (kind === 'number') numbers[feature][at] = values.numbers[feature];
      else texts[feature].push(values.texts[feature]);
    });
  });
  const columns = compiled.features.map(({ name, kind }, feature): Column =>
    kind === 'number'
      ? { kind: 'number', name, values: numbers[feature] }
      : categoryColumn(name, texts[feature]),
  );
  return { rows: rows.length, columns };
}

function categoryColumn(name: string, texts: readonly (string | null)[]): Column {
  const levels = [...new Set(texts)].filter((text) => text !== null).sort();
  const codeOf = new Map<string | null, number>(levels.map((level, code) => [level, code]));
  const codes = Int32Array.from(texts, (text) => codeOf.get(text) ?? -1);
  return { kind: 'category', name, levels, codes };
}
