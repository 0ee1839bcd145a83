import { expect, test } from 'vitest';
import { StructureIds } from './structure-ids.ts';

test('content alike has one number, content that differs in anything has another', () => {
  const ids = new StructureIds();
  const contents = [
    { kind: 'a', of: [1, 2] },
    { kind: 'a', of: [2, 1] },
    { kind: 'a', of: { 0: 1, 1: 2 } },
    { kind: 'a', of: ['1', 2] },
    [0],
    [-0],
    [null],
    [undefined],
    ['null'],
    [],
    [[]],
    'a',
  ];
  const numbers = contents.map((content) => ids.of(content));
  expect(new Set(numbers).size).toBe(contents.length);
  expect(contents.map((content) => ids.of(structuredClone(content)))).toEqual(numbers);
});

test('a tree whose parts are shared is looked through once a part', () => {
  let tree: object = { value: 1 };
  for (let depth = 0; depth < 200; depth += 1) tree = { left: tree, right: tree };
  const ids = new StructureIds();
  expect(ids.of(tree)).toBe(ids.of({ ...tree }));
});
