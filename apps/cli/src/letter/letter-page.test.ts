import { describe, expect, test } from 'vitest';
import { htmlPage } from '../page/html-page.ts';
import { markdownPage } from '../page/markdown-page.ts';
import type { NamedDecision } from '../render/decisions.ts';
import { renderDefence } from '../render/defence.ts';
import { letterPage, type LetterRequest } from './letter-page.ts';

const field = {
  ...{ feature: 'income', label: 'Income', value: 1000, typical: 2000, logOdds: 1 },
  ...{ valueWords: '1,000', typicalWords: '2,000' },
};
const row: NamedDecision = {
  ...{ applicant: '7 <b>', decision: 'refused', rule: null, segment: null, outsideTraining: [] },
  ...{ logOdds: 1, score: 0.7, balancedScore: 0.7, probability: 0.3 },
  defence: {
    rule: null,
    reasons: [{ name: 'income', label: 'Income', logOdds: 1, fields: [field, field, field] }],
    ...{ referenceRows: 1226, closes: 1.44 },
    change: {
      fields: [
        {
          ...{ field: 'credit', label: 'Credit', from: 9, to: 8, fromWords: '9', toWords: '8' },
        },
      ],
      probability: 0.05,
    },
  },
};
const request: LetterRequest = {
  ...{ row, bundle: 'one', date: new Date('2026-03-02T10:00:00Z') },
  policy: {
    ...{ name: 'least-cost', version: 3, scale: 'score', threshold: 0.5 },
    label: { en: 'least', fr: 'moindre' },
  },
};
const english = markdownPage(letterPage(request, 'en'));
const french = markdownPage(letterPage(request, 'fr'));

describe('a letter', () => {
  test('tells the decision, the reasons with both values, what would change it, what one may do', () => {
    for (const text of [
      '2 March 2026',
      '✗ Credit refused',
      '| 1. Income | Income | 1,000 | 2,000 |',
    ]) {
      expect(english).toContain(text);
    }
    expect(english).toContain('- Credit: 8 instead of 9');
    expect(english).toContain('100 % of the way to the cut-off');
    expect(english).toContain('a person examines your application again');
    expect(english).toContain('least-cost, version 3');
  });

  test('tells the same in French, with its typography', () => {
    for (const text of ['2 mars 2026', '✗ Crédit refusé', '- Credit\u202f: 8 au lieu de 9']) {
      expect(french).toContain(text);
    }
    expect(french).toMatch(/Chez 1\u202f226|1\u202f226 demandeurs/);
    expect(french).not.toMatch(/ [;:?!%»]/);
    const heads = (text: string): number => text.match(/^## /gm)?.length ?? 0;
    expect(heads(french)).toBe(heads(english));
  });

  test('tells of each reason no more than two features', () => {
    expect(english.match(/\| 1,000 \| 2,000 \|/g)).toHaveLength(2);
  });

  test('holds no markup of a text of the application', () => {
    expect(htmlPage(letterPage(request, 'en'), 'en')).not.toContain('7 <b>');
    expect(english).toContain('7 \\<b\\>');
  });

  test('of a granted credit has neither reasons nor rights', () => {
    const granted = letterPage(
      { ...request, row: { ...row, decision: 'granted', defence: null } },
      'en',
    );
    expect(granted.verdict).toBe('✓ Credit granted');
    expect(granted.parts.map(({ kind }) => kind)).toEqual(['text', 'heading', 'text', 'note']);
  });
});

describe('where little can be said', () => {
  const bare = { rule: null, reasons: [], referenceRows: 60, closes: 0, change: null };

  test('the letter says so, and asks for a person', () => {
    const letter = markdownPage(letterPage({ ...request, row: { ...row, defence: bare } }, 'en'));
    expect(letter).toContain('Nothing that may be told as a reason');
    expect(letter).toContain('would be enough by itself');
  });

  test('the terminal says so', () => {
    const display = { language: 'en', width: 100 } as never;
    expect(renderDefence('7', bare, display)).toContain('nothing that may be told as a reason');
  });

  test('a hard rule is told as the reason there is', () => {
    const ruled = { ...bare, rule: 'Too many arrears' };
    const letter = letterPage({ ...request, row: { ...row, defence: ruled } }, 'en');
    expect(markdownPage(letter)).toContain('whatever the score: Too many arrears.');
    expect(markdownPage(letter)).not.toContain('What would change');
    const display = { language: 'en', width: 100 } as never;
    expect(renderDefence('7', ruled, display)).toContain('whatever the score: Too many arrears');
  });

  test('reasons that fall short are told to fall short', () => {
    const short = { ...bare, reasons: row.defence?.reasons ?? [], closes: 0.31 };
    const letter = letterPage({ ...request, row: { ...row, defence: short } }, 'en');
    expect(markdownPage(letter)).toContain('only 31 % of the way');
  });
});
