/** Columns of one projection: the same SQL is computed once, under a name that no source column has. */
export class NamedColumns {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;
  readonly #identifier: (name: string) => string;

  constructor(prefix: string, identifier: (name: string) => string) {
    this.#prefix = prefix;
    this.#identifier = identifier;
  }

  /** The name, quoted. */
  add(sql: string): string {
    const name =
      this.#names.get(sql) ?? this.#identifier(`:${this.#prefix}${this.#names.size + 1}`);
    this.#names.set(sql, name);
    return name;
  }

  get selected(): string[] {
    return [...this.#names].map(([sql, name]) => `${sql} AS ${name}`);
  }
}
