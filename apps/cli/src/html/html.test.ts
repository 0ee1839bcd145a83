import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { html, htmlText, ownMarkup } from './html.ts';

const bodyOf = (markup: string): HTMLElement =>
  parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document.body;

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '&lt;script&gt;',
  '<!-- ',
  ']]>',
  '\u0000<b>',
  '\ud800<b>',
];

test.each(hostile)('a text stays a text: %j', (text) => {
  const body = bodyOf(htmlText(html`<p title="${text}">${text}</p>`));
  const [paragraph] = body.children;
  expect(body.children).toHaveLength(1);
  expect(paragraph.children).toHaveLength(0);
  expect(paragraph.attributes).toHaveLength(1);
  expect(body.querySelector('script, img, b')).toBeNull();
  const read = text.replaceAll('\u0000', ' ').replaceAll('\ud800', ' ');
  expect(paragraph.textContent).toBe(read);
  expect(paragraph.getAttribute('title')).toBe(read);
});

test('any text leaves no sign of HTML behind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const written = htmlText(html`${text}`);
      expect(written).not.toMatch(/[<>"']/);
      expect(written.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      expect(written.isWellFormed()).toBe(true);
    }),
    { seed: 42, numRuns: 300 },
  );
});

test('pieces and lists of pieces stand as they are; nothing stands for nothing', () => {
  const items = ['a', '<b>'].map((name) => html`<li>${name}</li>`);
  const [list] = bodyOf(
    htmlText(
      html`<ul>
        ${[items, undefined, null, false, 0]}
      </ul>`,
    ),
  ).children;
  expect(Array.from(list.children, (item) => item.textContent)).toEqual(['a', '<b>']);
  expect(list.textContent.replaceAll(/\s/g, '')).toBe('a<b>0');
  expect(htmlText(html`${ownMarkup('<svg></svg>')}`)).toBe('<svg></svg>');
});

test('an object that looks like a piece is none', () => {
  const forged = JSON.parse('{"markup":"<script>"}') as never;
  expect(htmlText(html`<p>${forged}</p>`)).not.toContain('<script>');
});
