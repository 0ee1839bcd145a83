import { svgElement, type ChartSettings } from '@octroi/charts';
import type { Language } from '@octroi/core';
import type { ReportPage, ReportPart, ReportTable } from '@octroi/monitoring/report';
import { chartDocument } from '../explain/chart-document.ts';
import { pageStyle } from './page-style.ts';

/** Widths of charts, pixels. */
const wide = 900;
const narrow = 344;

/**
 * A report as one static file: no script, nothing fetched (its own policy forbids both), pictures
 * within. Every text is escaped.
 */
export function htmlPage(page: ReportPage, language: Language): string {
  const { title, level, verdict, subject, reasons, warnings, parts } = page;
  const charts = { language, document: chartDocument() };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<p class="subject">${escaped(subject)}</p>
<div class="verdict ${level}">
<p class="word">${escaped(verdict)}</p>
${listOf(reasons)}
</div>
${warnings.map((warning) => `<p class="warning">${escaped(warning)}</p>`).join('\n')}
</header>
${parts.map((part) => partOf(part, charts)).join('\n')}
</main>
</body>
</html>
`;
}

type Charts = Omit<ChartSettings, 'width'>;

function partOf(part: ReportPart, charts: Charts): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`;
    case 'subheading':
      return `<h3>${escaped(part.text)}</h3>`;
    case 'text':
      return `<p>${escaped(part.text)}</p>`;
    case 'note':
      return `<p class="note">${escaped(part.text)}</p>`;
    case 'list':
      return listOf(part.items);
    case 'table':
      return tableOf(part);
    case 'figures': {
      const settings = { ...charts, width: part.wide ? wide : narrow };
      const figures = part.figures.map(
        ({ draw }) => `<figure>${svgElement(draw(settings))}</figure>`,
      );
      return `<div class="figures${part.wide ? ' wide' : ''}">\n${figures.join('\n')}\n</div>`;
    }
    case 'fold': {
      const inside = part.parts.map((inner) => partOf(inner, charts)).join('\n');
      return `<details>\n<summary>${escaped(part.title)}</summary>\n${inside}\n</details>`;
    }
  }
}

function listOf(items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<ul>\n${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
}

function tableOf({ columns, rows }: ReportTable): string {
  const cell = (tag: 'th' | 'td', text: string, at: number): string => {
    const scope = tag === 'th' ? ' scope="col"' : '';
    const { numeric, short = false } = columns[at];
    const kind = numeric ? ' class="number"' : short ? ' class="short"' : '';
    return `<${tag}${scope}${kind}>${escaped(text)}</${tag}>`;
  };
  const head = columns.map(({ title }, at) => cell('th', title, at)).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((text, at) => cell('td', text, at)).join('')}</tr>`,
  );
  return `<div class="table" tabindex="0"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in an element or an attribute; control characters are left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"']/g, (letter) => named[letter]);
}
