import { expect, test } from 'vitest';
import { applicationPlusPreset } from './application-plus-preset.ts';
import { applicationPreset } from './application-preset.ts';
import { demo20Preset } from './demo20-preset.ts';
import { relationalLearntPreset } from './relational-learnt-preset.ts';
import { relationalPreset } from './relational-preset.ts';

const presets = [
  relationalLearntPreset,
  relationalPreset,
  applicationPlusPreset,
  applicationPreset,
  demo20Preset,
].map(({ name, features, learnt }) => [name, [...features, ...learnt]] as const);

test.each(presets)('%s: a meaning is a label of a line', (preset, features) => {
  const longest = preset.startsWith('relational') ? 85 : 60;
  for (const { name, meaning } of features) {
    for (const text of [meaning.en, meaning.fr]) {
      expect(text, name).toMatch(/^\p{Lu}/u);
      expect(text.length, text).toBeLessThanOrEqual(longest);
      expect(text, name).not.toMatch(/[.:]$|_|[A-Z]{2,}| [;:?!%]/);
    }
  }
});

test.each(presets)('%s: no two features have the same meaning', (_, features) => {
  for (const language of ['en', 'fr'] as const) {
    const texts = features.map(({ meaning }) => meaning[language]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});

test('text features, and only they, are categories', () => {
  for (const [, features] of presets) {
    for (const feature of features) {
      if (!('expression' in feature)) continue;
      const isText = ['text-column', 'category', 'text-aggregate'].includes(
        feature.expression.kind,
      );
      expect(['category', 'rows'].includes(feature.unit), feature.name).toBe(isText);
    }
  }
});

test('a value against its peers keeps its unit', () => {
  const { learnt } = applicationPlusPreset;
  expect(learnt.map(({ value, unit }) => [value, unit])).toEqual(
    ['AMT_INCOME_TOTAL', 'EXT_SOURCE_1', 'EXT_SOURCE_2', 'EXT_SOURCE_3'].flatMap((value) => {
      const unit = value.startsWith('EXT') ? 'score' : 'euro';
      return [
        [value, unit],
        [value, unit],
      ];
    }),
  );
});

test('the demo features are told in the words and units of their columns', () => {
  expect(demo20Preset.features.slice(0, 8).map(({ meaning, unit }) => [meaning.fr, unit])).toEqual([
    ['Mensualité', 'euro'],
    ['Montant du crédit', 'euro'],
    ['Prix du bien', 'euro'],
    ['Revenu annuel', 'euro'],
    ['Consultations du fichier, trimestre', 'count'],
    ['Consultations du fichier, année', 'count'],
    ['Genre', 'flag'],
    ['Âge', 'days-before'],
  ]);
});
