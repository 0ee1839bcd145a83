import type { Column, Frame } from '@octroi/core';
import type { Expression, NumberExpression } from '../expression/expression.ts';
import type { Feature } from '../feature.ts';
import { evaluateNumber, evaluateText, type Row } from './evaluate.ts';

/** The features of some rows, computed in memory: one frame column a feature. */
export function evaluateFeatures(features: readonly Feature[], rows: readonly Row[]): Frame {
  return { rows: rows.length, columns: features.map((feature) => evaluateColumn(feature, rows)) };
}

function evaluateColumn({ name, expression }: Feature, rows: readonly Row[]): Column {
  if (isNumberExpression(expression)) {
    const values = Float64Array.from(rows, (row) => evaluateNumber(expression, row));
    return { kind: 'number', name, values };
  }
  const texts = rows.map((row) => evaluateText(expression, row));
  const levels = [...new Set(texts)].filter((text) => text !== null).sort();
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : levels.indexOf(text)));
  return { kind: 'category', name, levels, codes };
}

/** True where a formula gives a number, false where it gives a text. */
export function isNumberExpression(expression: Expression): expression is NumberExpression {
  return expression.kind !== 'text-column' && expression.kind !== 'category';
}
