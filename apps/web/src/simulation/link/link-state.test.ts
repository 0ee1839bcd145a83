import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallForm } from '../testing/small-form.ts';
import { readLink, writeLink, type LinkState } from './link-state.ts';

const first = {
  applicant: 'safe',
  policy: 'deck',
  decided: false,
  values: { loan: 8000, born: -11_680, policy: 0.7 },
};

test('a link restores the state it was made of', () => {
  const value = <Value>(inner: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
    fc.option(inner, { nil: null });
  const states: fc.Arbitrary<LinkState> = fc.record({
    applicant: fc.constantFrom('safe', 'risky'),
    policy: fc.constantFrom('deck', 'least-cost'),
    decided: fc.boolean(),
    values: fc.record({
      loan: value(fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100)),
      born: value(fc.integer({ min: -36_525, max: -6574 })),
      policy: value(fc.double({ min: 1e-9, max: 1, noNaN: true })),
    }),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readLink(`#${writeLink(state, smallForm)}`, smallForm)).toEqual({
        ...state,
        ignored: [],
      });
    }),
    { seed: 4 },
  );
});

test('only what was changed is in the link', () => {
  const values = { ...first.values, loan: 9000, policy: null };
  expect(writeLink({ ...first, values }, smallForm)).toBe(
    'applicant=safe&policy=deck&set.loan=9000&set.policy=',
  );
});

test.each([
  ['#applicant=nobody', 'applicant'],
  ['#policy=none', 'policy'],
  ['#decided=yes', 'decided'],
  ['#set.unknown=1', 'set.unknown'],
  ['#set.loan=0', 'set.loan'],
  ['#set.loan=-5', 'set.loan'],
  ['#set.loan=1e999', 'set.loan'],
  ['#set.loan=NaN', 'set.loan'],
  ['#set.loan=Infinity', 'set.loan'],
  ['#set.loan=0x10', 'set.loan'],
  ['#set.loan=%3Cscript%3E', 'set.loan'],
  ['#set.born=11680', 'set.born'],
  ['#set.born=-400000', 'set.born'],
  ['#set.born=-10000.5', 'set.born'],
  ['#set.policy=2', 'set.policy'],
  ['#set.__proto__=1', 'set.__proto__'],
  ['#content', 'content'],
])('%s is ignored, and said so', (hash, part) => {
  expect(readLink(hash, smallForm)).toEqual({ ...first, ignored: [part] });
});

test('an empty link is the first applicant under the first rule', () => {
  expect(readLink('', smallForm)).toEqual({ ...first, ignored: [] });
});

test('an endless link is not read', () => {
  const hash = `#applicant=risky&set.loan=${'9'.repeat(100_000)}`;
  expect(readLink(hash, smallForm)).toEqual({ ...first, ignored: ['#'] });
});

test('any text after the # is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { applicant, policy } = readLink(`#${text}`, smallForm);
      expect([applicant, policy]).toEqual([expect.any(String), expect.any(String)]);
    }),
    { seed: 4 },
  );
});
