/**
 * Numbers for plain data, the same number for the same content: formulas that are alike, wherever they
 * stand, are told by one comparison. A part that many share is looked through once.
 */
export class StructureIds {
  readonly #byContent = new Map<string, number>();
  readonly #byObject = new WeakMap<object, number>();

  of(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.#intern(scalar(value));
    const known = this.#byObject.get(value);
    if (known !== undefined) return known;
    const parts = Object.entries<unknown>(value as Readonly<Record<string, unknown>>);
    const content = parts.map(([name, part]) => `${JSON.stringify(name)}:${this.of(part)}`);
    const id = this.#intern(`${Array.isArray(value) ? 'list' : 'object'} ${content.join()}`);
    this.#byObject.set(value, id);
    return id;
  }

  #intern(content: string): number {
    const id = this.#byContent.get(content) ?? this.#byContent.size;
    this.#byContent.set(content, id);
    return id;
  }
}

/** -0 is not 0: a ratio tells them apart. */
function scalar(value: unknown): string {
  if (Object.is(value, -0)) return 'number -0';
  return `${typeof value} ${String(value)}`;
}
