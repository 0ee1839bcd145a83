/** A piece of HTML that is safe to stand in a page. Only this file makes one. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a place of a template; nothing stands for undefined, null and false. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const markup = Symbol('markup');

/**
 * A template of HTML: texts put into it are escaped, for content and for attributes in quotes alike;
 * pieces made by `html` stand as they are, lists one after the other.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const rest = values.map((value, place) => markupOf(value) + strings[place + 1]);
  return { [markup]: strings[0] + rest.join('') };
}

/** Markup that this program made itself: a chart of its own, its style sheet. Never a text of a file. */
export function ownMarkup(text: string): Html {
  return { [markup]: text };
}

/** The text of a whole page. */
export function htmlText(piece: Html): string {
  return piece[markup];
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return escapeHtml(String(value));
  if (isList(value)) return value.map(markupOf).join('');
  return value[markup];
}

function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no HTML document may hold: control characters, halves of pairs, and codes that are no character. */
const forbidden =
  /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escapeHtml(text: string): string {
  return text.replace(forbidden, ' ').replace(/[&<>"']/g, (sign) => entities[sign]);
}
