import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { comparedModel, smallDeck } from '../testing/small-deck.ts';
import { deckPage } from './deck-page.ts';

const documentOf = (data: ReturnType<typeof smallDeck>, language: 'en' | 'fr' = 'en'): Document =>
  parseHTML(deckPage({ data, language, fontFace: '' })).document;

test('a workspace with a run alone has its twenty slides', () => {
  const { document } = parseHTML(deckPage({ data: smallDeck(), language: 'fr', fontFace: '' }));
  expect(document.querySelectorAll('.slide')).toHaveLength(20);
  expect(document.querySelectorAll('.missing').length).toBeGreaterThan(4);
  expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/);
});

test('a hostile name is shown as it is, and does nothing', () => {
  const name = '</style><script>alert("1")</script>';
  const document = documentOf(smallDeck([comparedModel(name)]));
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(document.querySelectorAll('style')).toHaveLength(1);
  expect(document.querySelector('#slide-11 tbody th')?.textContent).toBe(name);
});

test('a model dearer than none is not praised', () => {
  const dear = comparedModel('lgbm', { cost: 1200 });
  const last = documentOf(smallDeck([dear])).querySelector('#slide-20');
  expect(last?.querySelector('.lead')?.textContent).toContain('should not decide');
  expect(last?.textContent).toContain('50% more than deciding without it');
});

test('the choice is told by what the untouched rows say of it', () => {
  const leadOf = (rows: Parameters<typeof smallDeck>[0]): string =>
    documentOf(smallDeck(rows)).querySelector('#slide-11 .lead')?.textContent ?? '';
  const best = comparedModel('lgbm');
  expect(leadOf([best])).toContain('the one model fitted');
  expect(leadOf([best, comparedModel('xgb', { verdict: 'worse' })])).toContain('beyond noise');
  expect(leadOf([best, comparedModel('xgb', { verdict: 'tie' })])).toContain(
    'cannot be told from xgb',
  );
});
