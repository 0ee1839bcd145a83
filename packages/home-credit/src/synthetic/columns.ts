import type { SyntheticColumn } from '@octroi/features';

export function integer(...names: string[]): SyntheticColumn[] {
  return names.map((name) => ({ name, form: 'integer' }));
}

export function real(...names: string[]): SyntheticColumn[] {
  return names.map((name) => ({ name, form: 'real' }));
}

export function text(name: string, levels: readonly string[]): SyntheticColumn {
  return { name, form: 'text', levels };
}

/** A function that gives the position of a column by its name; it throws where there is none. */
export function placesIn(columns: readonly SyntheticColumn[]): (name: string) => number {
  const places = new Map(columns.map(({ name }, at) => [name, at]));
  return (name) => {
    const at = places.get(name);
    if (at === undefined) throw new RangeError(`no synthetic column is named ${name}`);
    return at;
  };
}
