import { svgElement, type ChartSettings } from '@octroi/charts';
import type { Language } from '@octroi/core';
import type { ReportPage, ReportPart, ReportTable } from '@octroi/monitoring/report';
import { chartDocument } from '../explain/chart-document.ts';
import { html, type Html, htmlText, ownMarkup } from '../html/html.ts';
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
  return htmlText(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          <style>
            ${ownMarkup(pageStyle)}
          </style>
        </head>
        <body>
          <main>
            <header>
              <h1>${title}</h1>
              <p class="subject">${subject}</p>
              <div class="verdict ${level}">
                <p class="word">${verdict}</p>
                ${listOf(reasons)}
              </div>
              ${warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
            </header>
            ${parts.map((part) => partOf(part, charts))}
          </main>
        </body>
      </html>`,
  );
}

type Charts = Omit<ChartSettings, 'width'>;

function partOf(part: ReportPart, charts: Charts): Html {
  switch (part.kind) {
    case 'heading':
      return html`<h2>${part.text}</h2>`;
    case 'subheading':
      return html`<h3>${part.text}</h3>`;
    case 'text':
      return html`<p>${part.text}</p>`;
    case 'note':
      return html`<p class="note">${part.text}</p>`;
    case 'list':
      return listOf(part.items);
    case 'table':
      return tableOf(part);
    case 'figures': {
      const settings = { ...charts, width: part.wide ? wide : narrow };
      const figures = part.figures.map(
        ({ draw }) => html`<figure>${ownMarkup(svgElement(draw(settings)))}</figure>`,
      );
      return html`<div class="figures${part.wide && ' wide'}">${figures}</div>`;
    }
    case 'fold': {
      const inside = part.parts.map((inner) => partOf(inner, charts));
      return html`<details>
        <summary>${part.title}</summary>
        ${inside}
      </details>`;
    }
  }
}

function listOf(items: readonly string[]): Html {
  if (items.length === 0) return html``;
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function tableOf({ columns, rows }: ReportTable): Html {
  const kindOf = (at: number): Html => {
    const { numeric, short = false } = columns[at];
    return numeric ? html` class="number"` : short ? html` class="short"` : html``;
  };
  const head = columns.map(({ title }, at) => html`<th scope="col" ${kindOf(at)}>${title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((text, at) => html`<td${kindOf(at)}>${text}</td>`)}
      </tr>`,
  );
  return html`<div class="table" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
