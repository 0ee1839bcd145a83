/// <reference lib="dom" />
import {
  numberFormat,
  percentFormat,
  shortNumberFormat,
  signedFormat,
  svgElement,
  type ChartSettings,
} from '@octroi/charts';
import type { Language } from '@octroi/core';
import { chartDocument } from '../../explain/chart-document.ts';
import { html, ownMarkup, type Html } from '../../html/html.ts';

/** How a slide writes numbers, dates and pictures in the reader's language. */
export interface SlideKit {
  readonly language: Language;
  readonly number: (value: number, decimals?: number) => string;
  /** At most so many digits that count. */
  readonly short: (value: number, digits?: number) => string;
  /** 0.081 as 8.1 %. */
  readonly percent: (share: number, decimals?: number) => string;
  readonly signed: (value: number, decimals: number) => string;
  readonly interval: (interval: { lower: number; upper: number }, decimals: number) => string;
  /** A day of the calendar. */
  readonly day: (date: Date) => string;
  /** `a, b and c`. */
  readonly list: (names: readonly string[]) => string;
  readonly chart: (draw: (settings: ChartSettings) => SVGSVGElement, width: number) => Html;
}

const locales = { en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Language, string>;

export function slideKit(language: Language): SlideKit {
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locales[language], { type: 'conjunction' });
  const document = chartDocument();
  const between = language === 'fr' ? '\u202f; ' : ', ';
  return {
    language,
    number: (value, decimals = 0) => numberFormat(language, decimals)(value),
    short: (value, digits = 3) => shortNumberFormat(language, digits)(value),
    percent: (share, decimals = 1) => percentFormat(language, decimals)(share),
    signed: (value, decimals) => signedFormat(language, decimals)(value),
    interval: ({ lower, upper }, decimals) => {
      const format = numberFormat(language, decimals);
      return `[${format(lower)}${between}${format(upper)}]`;
    },
    day: (date) => days.format(date),
    list: (names) => lists.format(names),
    chart: (draw, width) =>
      html`<figure class="chart">
        ${ownMarkup(svgElement(draw({ language, width, document })))}
      </figure>`,
  };
}
