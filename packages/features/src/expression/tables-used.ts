import type { Expression, Rows } from './expression.ts';

/** The other tables whose rows a formula gathers, whichever way down, each once. */
export function tablesUsed(expression: Expression): ReadonlySet<string> {
  return new Set(tablesOf(expression));
}

/** A formula is plain data: whatever its kind, its parts are its properties. */
function tablesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'rows' in node ? [(node.rows as Rows).table] : [];
  return [...own, ...Object.values(node).flatMap(tablesOf)];
}
