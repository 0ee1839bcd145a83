import { describe, expect, it } from 'vitest';
import { exportedSymbols } from '../testing/exported-symbols.ts';
import { librariesOfThisMachine } from '../testing/this-machine.ts';
import { bindLightgbm, unboundLightgbm } from './lightgbm/index.ts';
import type { Library } from './memory.ts';
import { bindXgboost, unboundXgboost } from './xgboost/index.ts';

/** A library that answers a declaration with the declaration. */
const declarations = { func: (declaration: string) => declaration } as unknown as Library;

const elf = process.platform === 'linux';

describe.each([
  { engine: 'lightgbm', prefix: /^LGBM_/, bound: bindLightgbm, unbound: unboundLightgbm },
  { engine: 'xgboost', prefix: /^XG/, bound: bindXgboost, unbound: unboundXgboost },
] as const)('the raw tier of $engine', ({ engine, prefix, bound, unbound }) => {
  const declared = bound(declarations) as unknown as Record<string, string>;

  it.skipIf(!elf)('binds, or leaves unbound with a reason, each symbol of the library', () => {
    const exported = exportedSymbols(librariesOfThisMachine()[engine]).filter((name) =>
      prefix.test(name),
    );
    expect(exported.length).toBeGreaterThan(90);
    const listed = [...Object.keys(declared), ...Object.keys(unbound)];
    expect(listed.toSorted()).toEqual(exported.toSorted());
  });

  it('binds nothing that it lists as unbound', () => {
    expect(Object.keys(declared).filter((name) => name in unbound)).toEqual([]);
    expect(Object.values(unbound).every((reason) => reason.length > 10)).toBe(true);
  });

  it('declares each function under its own name', () => {
    for (const [name, declaration] of Object.entries(declared)) {
      expect(declaration).toContain(` ${name}(`.replace('* ', '*').trim());
    }
  });
});
