import type { CategoryColumn, Column } from '@octroi/core';
import { spokenNumber } from '@octroi/features';
import type { Context } from '../context.ts';

/** Groups where a portfolio names no bands: quarters of the rows. */
const quarters = [0.25, 0.5, 0.75];

/**
 * A column as groups: a text's levels as a person reads them, a number in bands (the portfolio's, or quarters
 * of the rows), in the unit a person says it in. A missing value is in no group.
 */
export function groupColumn(
  column: Column,
  { portfolio, language }: Pick<Context, 'portfolio' | 'language'>,
): CategoryColumn {
  const { name } = column;
  if (column.kind === 'category') {
    const labels = new Map(Object.entries(of(portfolio.levelLabels, name) ?? {}));
    const levels = column.levels.map((level) => labels.get(level)?.[language] ?? level);
    return { ...column, levels };
  }
  const unit = of(portfolio.labels, name)?.unit ?? 'none';
  const values = column.values.map((value) => spokenNumber(value, unit));
  const edges = of(portfolio.protectedBands ?? {}, name) ?? quarterEdges(values);
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : edges.filter((edge) => edge <= value).length,
  );
  return { kind: 'category', name, levels: bandNames(edges, language), codes };
}

/** An entry that may not be there. */
function of<Value>(entries: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function quarterEdges(values: Float64Array): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return [];
  return [...new Set(quarters.map((share) => known[Math.floor(share * known.length)]))];
}

function bandNames(edges: readonly number[], language: Context['language']): string[] {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 2,
  });
  const said = edges.map((edge) => format.format(edge));
  if (said.length === 0) return ['*'];
  return [
    `< ${said[0]}`,
    ...said.map((from, at) => (at === said.length - 1 ? `≥ ${from}` : `${from} – ${said[at + 1]}`)),
  ];
}
