import { darkColours } from '@octroi/charts';

/** A page to scroll on a screen, light or dark; on paper one slide of 16 by 9 a page, always light. */
export function deckStyle(): string {
  const dark = Object.entries(darkColours).map(([name, colour]) => `${name}:${colour};`);
  return `${tokens}
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; ${darkTokens} ${dark.join('')} }
}
${base}
${pieces}
${special}
${screen}
${print}`;
}

const tokens = `:root {
  color-scheme: light;
  --paper: #fcfbf8; --raised: #ffffff; --sunken: #f3f1ec;
  --ink: #1a1f23; --muted: #565e66; --line: #dedad1;
  --accent: #0b5f60; --wash: #e5f0ef;
  --granted: #00639c; --refused: #ab4400; --review: #7d5600;
  --octroi-paper: var(--raised);
  --text: 16px; --table: 14px; --note: 12px; --figure: 28px; --cell: 5px;
  --sans: 'Inter Variable', Inter, system-ui, sans-serif;
  --mono: ui-monospace, 'SF Mono', 'DejaVu Sans Mono', 'Liberation Mono', monospace;
}`;

const darkTokens = `--paper: #0f1214; --raised: #14191d; --sunken: #1c2125;
  --ink: #e6eaed; --muted: #a3adb5; --line: #2f383f;
  --accent: #63c7c2; --wash: #18302f;
  --granted: #6fc0ef; --refused: #ff9d5c; --review: #f2b84b;`;

const base = `*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans); text-size-adjust: 100%; }
body { margin: 0; }
h2, h3, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .2em; }
code, .code { font-family: var(--mono); font-size: .875em; }
small { color: var(--muted); font-size: var(--note); font-weight: 400; }
p { max-inline-size: 70ch; text-wrap: pretty; }
.slide { display: flex; flex-direction: column; background: var(--raised); font-size: var(--text); }
.slide.medium { --text: 18px; --table: 16px; --note: 13px; --figure: 32px; --cell: 8px; }
.slide.large { --text: 20px; --table: 18px; --note: 14px; --figure: 40px; --cell: 10px; }
.slide > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 24px; color: var(--muted); font-size: 12px; }
.slide > * { min-inline-size: 0; }
h2 { color: var(--accent); font-size: 18px; font-weight: 650; line-height: 1.3; }
.lead { max-inline-size: 60ch; margin-block: 4px 16px; font-size: 28px; font-weight: 650; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h3 { margin-block: 16px 4px; font-size: var(--table); font-weight: 650; }
.body > h3:first-child, .columns > div > h3:first-child { margin-block-start: 0; }
.note { margin-block-start: 8px; color: var(--muted); font-size: var(--note); line-height: 1.45; max-inline-size: 110ch; }`;

const pieces = `.columns { display: grid; gap: 16px 40px; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
.columns.left { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
.columns.right { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
.wide + .columns, .columns + .wide { margin-block-start: 24px; }
.columns p + p { margin-block-start: 16px; }
.columns p + .note { margin-block-start: 8px; }
.wide { overflow-x: auto; }
.wide + .wide { margin-block-start: 16px; }
table { inline-size: 100%; border-collapse: collapse; font-size: var(--table); line-height: 1.35; }
th, td { padding: var(--cell) 8px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: baseline; font-weight: 400; }
thead th, thead th.code { color: var(--muted); font-family: var(--sans); font-size: var(--note); font-weight: 550; vertical-align: bottom; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.code, tbody th.code { font-size: calc(var(--table) - 2px); }
.marked > * { background: var(--wash); font-weight: 650; }
.figures { display: flex; flex-wrap: wrap; gap: 16px 40px; margin-block: 16px; }
.figures > div { display: flex; flex-direction: column; }
.figures dd { order: -1; font-size: var(--figure); font-weight: 650; line-height: 1.15; letter-spacing: -.01em; }
.figures dt { color: var(--muted); font-size: var(--table); }
.figures .aside { order: 1; color: var(--muted); font-size: var(--note); font-weight: 400; line-height: 1.4; letter-spacing: 0; }
.command { white-space: nowrap; }
.bullets { margin-block-start: 8px; font-size: var(--table); }
.bullets li { position: relative; padding-inline-start: 16px; }
.bullets li + li { margin-block-start: 6px; }
.bullets li::before { content: '–'; position: absolute; inset-inline-start: 0; color: var(--accent); }
.chart svg { display: block; inline-size: 100%; block-size: auto; overflow: visible; }
.missing { padding: 16px; border-inline-start: 4px solid var(--octroi-review, #e69f00); background: var(--sunken); }
.missing code { overflow-wrap: anywhere; }`;

const special = `h1.lead { max-inline-size: 24ch; margin-block: 40px 16px; font-size: 40px; font-weight: 700; line-height: 1.1; letter-spacing: -.02em; }
.subtitle { max-inline-size: 60ch; color: var(--muted); font-size: 20px; line-height: 1.4; }
.opening { display: grid; gap: 24px 64px; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); align-items: start; }
.opening .figures { gap: 24px 40px; margin-block: 40px; }
.contents { display: grid; gap: 8px; margin-block: 0; font-size: 13px; line-height: 1.35; }
@media (min-width: 901px), print { .contents { margin-block-start: -120px; } }
.contents > li { display: grid; grid-template-columns: 32px minmax(0, 1fr); padding-block-start: 8px; border-block-start: 1px solid var(--line); }
.contents b { color: var(--accent); }
.contents strong { grid-column: 2; font-size: 16px; font-weight: 650; }
.contents ol { grid-column: 2; color: var(--muted); }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.flow { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 24px; counter-reset: none; }
.flow li { position: relative; display: flex; flex-direction: column; gap: 2px; padding: 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--sunken); font-size: var(--note); line-height: 1.4; overflow-wrap: break-word; }
.flow li + li::before { content: '→'; position: absolute; inset-inline-start: -19px; inset-block-start: 50%; color: var(--accent); font-size: 16px; line-height: 0; }
.flow b { font-size: var(--table); }
.flow-figure { color: var(--accent); font-size: var(--table); font-weight: 650; }
.flow + h3 { margin-block-start: 24px; }
.json { max-inline-size: 100%; padding: 12px; overflow-x: auto; background: var(--sunken); font: 14px/1.5 var(--mono); }
.json code { font-size: inherit; }
.decision { margin-block: 0 16px; font-size: 20px; font-weight: 650; }
.decision.granted { color: var(--granted); }
.decision.refused { color: var(--refused); }
.limits b { display: block; }
.message { counter-reset: message; display: grid; gap: 16px; }
.message li { counter-increment: message; display: grid; grid-template-columns: 32px minmax(0, 1fr); max-inline-size: 90ch; font-size: var(--text); line-height: 1.4; }
.message li::before { content: counter(message); color: var(--accent); font-weight: 650; }
.questions { margin-block-start: 40px; color: var(--muted); font-size: 28px; }`;

const screen = `@media screen {
  body { padding: 24px; }
  main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; max-inline-size: 1216px; margin-inline: auto; }
  .slide { padding: 32px 48px 40px; border: 1px solid var(--line); border-radius: 6px; scroll-margin: 24px; }
}
@media screen and (max-width: 900px) {
  body { padding: 0; }
  main { gap: 0; }
  .slide { padding: 24px 16px; border-inline: 0; border-radius: 0; }
  .columns, .columns.left, .columns.right { grid-template-columns: minmax(0, 1fr); }
  .flow { grid-auto-flow: row; }
  .flow li + li::before { content: '↓'; inset-inline-start: 12px; inset-block-start: -12px; }
  .opening { grid-template-columns: minmax(0, 1fr); }
  code, .command { overflow-wrap: anywhere; white-space: normal; }
  pre code { white-space: pre; overflow-wrap: normal; }
  .slide.large, .slide.medium { --text: 16px; --table: 14px; --note: 12px; --figure: 28px; --cell: 5px; }
  h1.lead { font-size: 28px; }
  p.lead { font-size: 20px; }
}`;

const print = `@page { size: 1280px 720px; margin: 0; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html, .slide { background: #fff; }
  .slide { inline-size: 1280px; block-size: 720px; padding: 32px 56px 24px; overflow: hidden; break-after: page; break-inside: avoid; }
  .slide:last-child { break-after: auto; }
  .slide > .body { flex: 1; min-block-size: 0; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}`;
