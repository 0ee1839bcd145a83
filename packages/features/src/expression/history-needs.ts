import type { Feature } from '../feature.ts';
import type { Rows } from './expression.ts';

/** What formulas read of one table beside the application. */
export interface HistoryNeed {
  readonly table: string;
  /** The columns that must be known of a row, by name; the order of the rows may hang on others. */
  readonly columns: readonly string[];
  /** How a row comes to belong to an applicant: by any one of these. */
  readonly ties: readonly HistoryTie[];
}

export interface HistoryTie {
  /** Column of the table and of the one it is tied to. */
  readonly key: string;
  /** The table whose rows it is tied to; absent where that is the application. */
  readonly to?: string;
}

/** The tables that features gather rows of, at any level, in the order they are met. */
export function historyNeeds(features: readonly Pick<Feature, 'expression'>[]): HistoryNeed[] {
  const needs = new Needs();
  for (const { expression } of features) needs.visit(expression);
  return needs.found();
}

interface OpenNeed {
  readonly columns: Set<string>;
  readonly ties: Map<string, HistoryTie>;
}

class Needs {
  readonly #tables = new Map<string, OpenNeed>();
  /** Parts looked through already, by the table they are computed over. */
  readonly #seen = new Map<string | undefined, WeakSet<object>>();

  /** A formula is plain data: whatever its kind, its parts are its properties. */
  visit(node: unknown, over?: string): void {
    if (typeof node !== 'object' || node === null || this.#isSeen(node, over)) return;
    if ('kind' in node && (node.kind === 'number-column' || node.kind === 'text-column')) {
      if ('name' in node) this.#read(over, String(node.name));
      return;
    }
    if (!('rows' in node)) {
      for (const part of Object.values<unknown>(node as Record<string, unknown>)) {
        this.visit(part, over);
      }
      return;
    }
    const { rows, ...parts } = node as { readonly rows: Rows };
    this.#gather(rows, over);
    this.visit(rows.steps, rows.table);
    this.visit(parts, rows.table);
  }

  found(): HistoryNeed[] {
    return Array.from(this.#tables, ([table, { columns, ties }]) => ({
      table,
      columns: [...columns].sort(),
      ties: [...ties.values()],
    }));
  }

  #isSeen(node: object, over: string | undefined): boolean {
    const seen = this.#seen.get(over) ?? new WeakSet();
    this.#seen.set(over, seen);
    if (seen.has(node)) return true;
    seen.add(node);
    return false;
  }

  #gather({ table, key, order }: Rows, over: string | undefined): void {
    const { columns, ties } = this.#need(table);
    columns.add(key);
    for (const { name } of order.slice(0, 1)) columns.add(name);
    ties.set(`${key} ${over ?? ''}`, over === undefined ? { key } : { key, to: over });
    this.#read(over, key);
  }

  #read(table: string | undefined, column: string): void {
    if (table !== undefined) this.#need(table).columns.add(column);
  }

  #need(table: string): OpenNeed {
    const need = this.#tables.get(table) ?? { columns: new Set(), ties: new Map() };
    this.#tables.set(table, need);
    return need;
  }
}
