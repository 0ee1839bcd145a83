import { describeFeatures, reasonPlan } from '@octroi/features';
import { expect, test } from 'vitest';
import { homeCredit } from '../portfolio.ts';
import { reasonGroups } from './reason-groups.ts';

const { presets } = homeCredit;

test.each(presets.map((preset) => [preset.name, preset] as const))(
  'every feature of %s that may be told has a reason of the portfolio',
  (_, preset) => {
    const known = new Set(reasonGroups.map(({ name }) => name));
    const plan = reasonPlan(homeCredit, preset);
    expect(plan.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    const told = plan.flatMap(({ features }) => features);
    expect(new Set(told).size).toBe(told.length);
    const isProtected = describeFeatures(homeCredit, preset).filter((one) => one.protected);
    expect(isProtected.length).toBeGreaterThan(0);
    expect(isProtected.filter(({ name }) => told.includes(name))).toEqual([]);
  },
);

test('every reason is told by a feature of some preset', () => {
  const told = new Set(
    presets.flatMap((preset) => reasonPlan(homeCredit, preset).map(({ name }) => name)),
  );
  expect(reasonGroups.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
});

test.each(['en', 'fr'] as const)(
  'every reason has words of its own, no column’s name (%s)',
  (language) => {
    const words = reasonGroups.map(({ label }) => label[language]);
    expect(new Set(words).size).toBe(words.length);
    expect(
      words.filter((text) => !/^\p{Lu}[^_]{2,70}$/u.test(text) || /[A-Z]{2}/.test(text)),
    ).toEqual([]);
  },
);

test('French is not English', () => {
  expect(reasonGroups.filter(({ label }) => label.en === label.fr)).toEqual([]);
});
