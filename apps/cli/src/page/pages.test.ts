/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { htmlPage } from './html-page.ts';
import { markdownPage } from './markdown-page.ts';
import type { ReportFigure, ReportPage } from '@octroi/monitoring/report';

const hostile = '<img src=x onerror=alert(1)> & "quotes" | pipe\u0000';

const picture: ReportFigure = {
  draw: ({ width, document = globalThis.document }) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('width', String(width));
    return svg;
  },
  table: { name: 'of it', columns: [], rows: [] },
};

const page: ReportPage = {
  title: hostile,
  level: 'watch',
  verdict: '▲ Worth a look',
  subject: 'a against b',
  reasons: [hostile],
  warnings: [hostile],
  parts: [
    { kind: 'heading', text: 'Part' },
    {
      kind: 'table',
      columns: [
        { title: 'Feature', numeric: false },
        { title: 'Value', numeric: true },
      ],
      rows: [[hostile, '1.5']],
    },
    { kind: 'figures', figures: [picture], wide: true },
    { kind: 'fold', title: 'All', parts: [{ kind: 'list', items: ['one', 'two'] }] },
  ],
};

test('in HTML every text is text: no element but the page’s own', () => {
  const html = htmlPage(page, 'fr');
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('script, img')).toHaveLength(0);
  expect(document.querySelector('h1')?.textContent).toBe(hostile.replace('\u0000', ' '));
  expect(document.querySelector('td')?.textContent).toContain('<img src=x');
  expect(document.querySelector('.verdict.watch .word')?.textContent).toBe('▲ Worth a look');
  expect(document.querySelectorAll('details li')).toHaveLength(2);
  expect(html).not.toContain('\u0000');
  expect(document.querySelector('.wide svg')?.getAttribute('width')).toBe('900');
});

test('the page forbids itself scripts and anything from elsewhere', () => {
  expect(htmlPage(page, 'en')).toContain("default-src 'none'; style-src 'unsafe-inline'");
});

test('in Markdown a hostile text breaks neither a table nor the page; pictures are left out', () => {
  const markdown = markdownPage(page);
  const row = markdown.split('\n').find((line) => line.endsWith('| 1.5 |'));
  expect(row).toContain('\\<img src=x onerror=alert(1)\\> & "quotes" \\| pipe');
  expect(markdown).toContain('| --- | ---: |');
  expect(markdown).toContain('**▲ Worth a look**');
  expect(markdown).not.toContain('svg');
  expect(markdown).toContain('## All\n\n- one\n- two');
});
