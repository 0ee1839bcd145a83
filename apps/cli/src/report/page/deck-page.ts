import type { Language } from '@octroi/core';
import type { DeckData } from '../deck-data.ts';
import { html, htmlText, ownMarkup, type Html } from '../../html/html.ts';
import { slides } from '../slides/index.ts';
import type { Slide } from '../slides/slide.ts';
import { deckParts, type DeckPart } from '../words/headings.ts';
import { translations } from '../words/translations.ts';
import { withCommands } from './pieces.ts';
import { deckStyle } from './deck-style.ts';
import { slideId } from './slide-id.ts';
import { slideKit, type SlideKit } from './slide-kit.ts';

export interface DeckPageRequest {
  readonly data: DeckData;
  readonly language: Language;
  /** The style that brings the type along; empty for the system's. */
  readonly fontFace: string;
}

/** The deck as one page of HTML: no script, nothing fetched. */
export function deckPage({ data, language, fontFace }: DeckPageRequest): string {
  const kit = slideKit(language);
  const words = wordsIn(language);
  const headings = deckParts.flatMap((part) =>
    part.headings.map((heading) => ({ part, heading: heading[language] })),
  );
  const written = slides.map((write, at) => {
    const { lead, body, size } = write(data, kit);
    const { part, heading } = headings[at];
    return section({ number: at + 1, part, heading, lead, body, size }, data, kit);
  });
  const title = words.title(data.portfolio.name);
  return `<!doctype html>\n${htmlText(
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
        />
        <meta name="generator" content="${`Octroi ${data.version}`}" />
        <title>${title}</title>
        <style>
          ${ownMarkup(fontFace + deckStyle())}
        </style>
      </head>
      <body>
        <main>${written}</main>
      </body>
    </html>`,
  )}\n`;
}

interface Section {
  readonly number: number;
  readonly part: DeckPart;
  readonly heading: string;
  readonly lead: string;
  readonly body: Html;
  readonly size: Slide['size'];
}

function section(
  { number, part, heading, lead, body, size }: Section,
  { run }: DeckData,
  { language }: SlideKit,
): Html {
  const id = slideId(number);
  const said = withCommands(lead);
  const first =
    number === 1 ? html`<h1 class="lead">${said}</h1>` : html`<p class="lead">${said}</p>`;
  return html`<section
    class="${size === undefined ? 'slide' : `slide ${size}`}"
    id="${id}"
    aria-labelledby="${`${id}-heading`}"
  >
    <header>
      <span>${part.numeral}. ${part.title[language]}</span
      ><span>${run.id} · ${number}/${slides.length}</span>
    </header>
    <h2 id="${`${id}-heading`}">${number} – ${heading}</h2>
    ${first}
    <div class="body">${body}</div>
  </section> `;
}

const wordsIn = translations(
  { title: (portfolio: string) => `Octroi: ${portfolio}, from the data to the decision` },
  { title: (portfolio: string) => `Octroi : ${portfolio}, des données à la décision` },
);
