/** One row of a table: a number, a text, or null for missing. */
export type Row = Readonly<Record<string, number | string | null>>;
