import { barX } from '@observablehq/plot';
import { expect, test } from 'vitest';
import { draw, type Drawing } from './draw.ts';
import { svgFile } from './svg-file.ts';
import { parseSvg, pageDocument } from './testing/page-document.ts';
import { colours } from './theme.ts';

const hostile = '<script>alert(1)</script> & "quoted" \u0000\u0008 var(--octroi-none, #123456)';

function drawing(title: string): Drawing {
  return {
    title,
    subtitle: 'what is drawn',
    description: 'two bars',
    height: 200,
    x: { label: 'log-odds' },
    y: { label: null },
    marks: [
      barX([{ name: hostile, value: 1234.5 }], { x: 'value', y: 'name', fill: colours.granted }),
    ],
  };
}

const settings = { language: 'fr', width: 400, document: pageDocument() } as const;

test('a chart has an accessible name and description, no style sheet and no id', () => {
  const svg = draw(drawing('Income weighs most'), settings);
  expect(svg.getAttribute('role')).toBe('img');
  expect(svg.firstElementChild?.outerHTML).toBe('<title>Income weighs most</title>');
  expect(svg.querySelector('desc')?.textContent).toBe('two bars');
  expect(svg.querySelectorAll('style, script, [id], [aria-label]')).toHaveLength(0);
});

test('ticks are written in the reader’s language', () => {
  const ticks = (language: 'fr' | 'en'): string | null =>
    draw(drawing('t'), { ...settings, language }).textContent;
  expect(ticks('fr')).toContain('1\u202f200');
  expect(ticks('en')).toContain('1,200');
});

test('a long title is broken into lines that keep its words', () => {
  const title = 'The external score of the second bureau weighs most in this model of default';
  const svg = draw(drawing(title), settings);
  const lines = Array.from(
    svg.querySelectorAll('text[font-weight="600"]'),
    (line) => line.textContent,
  );
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe(title);
});

test('a file stands alone: colours written out, dark ones beside, hostile text as text', () => {
  const text = svgFile(draw(drawing(hostile), settings));
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns=')).toBe(true);
  expect(text).not.toMatch(/="var\(|<script/);
  expect(
    Math.min(...Array.from(text.replaceAll('\n', ' '), (letter) => letter.charCodeAt(0))),
  ).toBe(32);
  expect(text).toContain('prefers-color-scheme:dark');
  expect(text).not.toContain('undefined');
  const svg = parseSvg(text);
  expect(svg.querySelector('g[fill="#0072b2"] rect')).not.toBeNull();
  expect(svg.querySelector('title')?.textContent).toContain('<script>alert(1)</script> & "quoted"');
});
