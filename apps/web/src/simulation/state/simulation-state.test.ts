import { expect, test } from 'vitest';
import { readLink } from '../link/link-state.ts';
import { smallForm } from '../testing/small-form.ts';
import { changesOf, startFrom, type Change, type SimulationState } from './simulation-state.ts';

const start = startFrom(readLink('', smallForm));

function after(...changes: Change[]): SimulationState {
  return changes.reduce(changesOf(smallForm), start);
}

test('an applicant chosen is undecided, whole, and without what was typed before', () => {
  const state = after(
    { kind: 'enter', field: 'loan', value: 1 },
    { kind: 'misread', field: 'born', issue: { kind: 'unreadable' } },
    { kind: 'decide' },
    { kind: 'choose', applicant: 'risky' },
  );
  expect(state).toMatchObject({ applicant: 'risky', issues: {}, decided: false, filled: 1 });
  expect(state.values).toEqual({ loan: 20_000, born: -10_220, policy: 0.2 });
});

test('a field that cannot be read keeps the last value; a value entered settles it', () => {
  const misread = after(
    { kind: 'enter', field: 'loan', value: 5 },
    { kind: 'misread', field: 'loan', issue: { kind: 'unreadable' } },
  );
  expect([misread.values['loan'], misread.issues]).toEqual([5, { loan: { kind: 'unreadable' } }]);
  const mended = changesOf(smallForm)(misread, { kind: 'enter', field: 'loan', value: null });
  expect([mended.values['loan'], mended.issues]).toEqual([null, {}]);
});

test('back to the applicant as chosen keeps the decision: the result follows', () => {
  const state = after(
    { kind: 'decide' },
    { kind: 'enter', field: 'loan', value: 5 },
    { kind: 'as-chosen' },
  );
  expect(state).toMatchObject({ decided: true, values: { loan: 8000 }, filled: 1 });
});
