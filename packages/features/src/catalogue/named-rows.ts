import type { Translated } from '@octroi/core';
import { columnsOf } from '../expression/columns.ts';
import type { Condition, NumberExpression, Rows } from '../expression/expression.ts';
import { newest, oldest, rowsOf, where, within } from '../expression/rows.ts';
import type { Columns, TableContract } from '../table-contract.ts';
import { capitalised, counted, type PluralNoun } from './noun.ts';

const daysAMonth = 365.25 / 12;

interface Request<Known extends Columns, Outer extends string, Key extends string> {
  /** First part of the names of its features. */
  readonly prefix: string;
  /** What its rows are. */
  readonly noun: PluralNoun;
  readonly per: TableContract<Readonly<Record<Key, Columns[string]>>, Outer>;
  readonly by: Key & keyof Known;
  /** Column of dates before the application, and what it counts. */
  readonly when: keyof Known & string;
  readonly in: 'days' | 'months';
}

interface Parts<Outer extends string, Inner extends string> {
  readonly rows: Rows<Outer, Inner>;
  readonly when: NumberExpression<Inner>;
  readonly in: 'days' | 'months';
  readonly prefix: string;
  readonly suffix: string;
  readonly noun: PluralNoun;
  /** "of" the rows, in words. */
  readonly whole: Translated;
  readonly period: Translated;
}

/**
 * Rows of a table that belong to an outer row, with the words for them: what features are made of.
 *
 * It is narrowed to rows of a kind, to a window of time or to one end of the order; name and meaning
 * of its features say how.
 */
export class NamedRows<Outer extends string, Inner extends string> {
  readonly rows: Rows<Outer, Inner>;
  readonly when: NumberExpression<Inner>;
  readonly #parts: Parts<Outer, Inner>;

  constructor(parts: Parts<Outer, Inner>) {
    this.rows = parts.rows;
    this.when = parts.when;
    this.#parts = parts;
  }

  /** `PREFIX_WHAT_SUFFIX`: the suffix says how the rows were narrowed. */
  name(what: string): string {
    return `${this.#parts.prefix}_${what}${this.#parts.suffix}`;
  }

  /** What is said of the rows, then the rows: "Mean debt of active credits, last 12 months". */
  meaning(said: Translated): Translated {
    const { whole, noun } = this.#parts;
    return noun.on === true
      ? this.#sentence(`${said.en} on ${whole.en}`, `${said.fr} sur les ${whole.fr}`)
      : this.#sentence(`${said.en} of ${whole.en}`, `${said.fr} des ${whole.fr}`);
  }

  /** "Share of active credits paid late, last 12 months". */
  share(trait: Translated): Translated {
    const { whole } = this.#parts;
    return this.#sentence(`share of ${whole.en} ${trait.en}`, `part des ${whole.fr} ${trait.fr}`);
  }

  /** "Number of active credits, last 12 months". */
  number(): Translated {
    const { en, fr } = counted(this.#parts.whole, { en: 'number', fr: 'nombre' });
    return this.#sentence(en, fr);
  }

  #sentence(en: string, fr: string): Translated {
    const { period } = this.#parts;
    return capitalised({ en: `${en}${period.en}`, fr: `${fr}${period.fr}` });
  }

  /** Rows of one kind: what they are, with the gender where it is another. */
  only(
    code: string,
    [en, fr, gender = this.#parts.noun.gender]: readonly [
      en: string,
      fr: string,
      gender?: PluralNoun['gender'],
    ],
    ...conditions: readonly Condition<NoInfer<Inner>>[]
  ): NamedRows<Outer, Inner> {
    const noun = { ...this.#parts.noun, en, fr, gender };
    return this.#with({
      rows: where(this.rows, ...conditions),
      suffix: `${this.#parts.suffix}_${code}`,
      noun,
      whole: noun,
    });
  }

  /** One history a window: rows of the last so many months. */
  months(...lengths: readonly number[]): NamedRows<Outer, Inner>[] {
    return lengths.map((months) =>
      this.#within(this.#parts.in === 'months' ? months : Math.floor(months * daysAMonth), {
        code: `${months}M`,
        period: { en: `, last ${months} months`, fr: `, ${months} derniers mois` },
      }),
    );
  }

  /** One history a window: rows of the last so many days. */
  days(...lengths: readonly number[]): NamedRows<Outer, Inner>[] {
    if (this.#parts.in !== 'days') throw new Error(`${this.rows.table} is not dated in days`);
    return lengths.map((days) =>
      this.#within(days, {
        code: `${days}D`,
        period: { en: `, last ${days} days`, fr: `, ${days} derniers jours` },
      }),
    );
  }

  /** One history a count, 2 or more: the newest so many rows. */
  newest(...counts: readonly number[]): NamedRows<Outer, Inner>[] {
    const adjective = this.#parts.noun.gender === 'f' ? 'dernières' : 'derniers';
    return counts.map((count) =>
      this.#with({
        rows: newest(this.rows, count),
        suffix: `${this.#parts.suffix}_LAST${count}`,
        whole: {
          en: `the last ${count} ${this.#parts.noun.en}`,
          fr: `${count} ${adjective} ${this.#parts.noun.fr}`,
        },
      }),
    );
  }

  /** One history a count, 2 or more: the oldest so many rows. */
  oldest(...counts: readonly number[]): NamedRows<Outer, Inner>[] {
    const adjective = this.#parts.noun.gender === 'f' ? 'premières' : 'premiers';
    return counts.map((count) =>
      this.#with({
        rows: oldest(this.rows, count),
        suffix: `${this.#parts.suffix}_FIRST${count}`,
        whole: {
          en: `the first ${count} ${this.#parts.noun.en}`,
          fr: `${count} ${adjective} ${this.#parts.noun.fr}`,
        },
      }),
    );
  }

  #within(
    length: number,
    { code, period }: { readonly code: string; readonly period: Translated },
  ): NamedRows<Outer, Inner> {
    return this.#with({
      rows: within(this.rows, this.when, length),
      suffix: `${this.#parts.suffix}_${code}`,
      period,
    });
  }

  #with(changed: Partial<Parts<Outer, Inner>>): NamedRows<Outer, Inner> {
    return new NamedRows({ ...this.#parts, ...changed });
  }
}

/** The history that a table holds for each row of another; rows after the application are left out. */
export function namedRowsOf<
  Known extends Columns,
  Inner extends string,
  Outer extends string,
  Key extends string,
>(
  table: TableContract<Known, Inner>,
  request: Request<Known, Outer, Key>,
): NamedRows<Outer, Inner> {
  return new NamedRows({
    ...request,
    rows: rowsOf(table, request),
    when: columnsOf<Columns, Inner>(table)[request.when] as NumberExpression<Inner>,
    suffix: '',
    whole: request.noun,
    period: { en: '', fr: '' },
  });
}
