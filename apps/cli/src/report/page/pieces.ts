import { html, type Html, type HtmlValue } from '../../html/html.ts';
import { translations } from '../words/translations.ts';
import type { SlideKit } from './slide-kit.ts';

/** A column of a table: text to the left, numbers to the right. */
export interface TableColumn {
  readonly title: string;
  readonly kind: 'text' | 'number' | 'code';
}

export interface TableRow {
  readonly cells: readonly HtmlValue[];
  /** The row the eye should find. */
  readonly marked?: boolean;
}

/** A table with a header row; the first cell of each row names it. */
export function table(columns: readonly TableColumn[], rows: readonly TableRow[]): Html {
  const head = columns.map(
    ({ title, kind }) => html`<th scope="col" class="${kind}">${title}</th>`,
  );
  const body = rows.map(({ cells, marked }) => {
    const [first, ...others] = cells.map((cell, at) => {
      const { kind } = columns[at];
      return at === 0
        ? html`<th scope="row" class="${kind}">${cell}</th>`
        : html`<td class="${kind}">${cell}</td>`;
    });
    return html`<tr${marked === true ? html` class="marked"` : undefined}>${first}${others}</tr>`;
  });
  return html`<div class="wide">
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

export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
}

/** A few numbers, large, each with what it is. */
export function figures(items: readonly Figure[]): Html {
  const one = ({ value, label, note }: Figure): Html =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
      ${note !== undefined && html`<dd class="aside">${note}</dd>`}
    </div>`;
  return html`<dl class="figures">${items.map(one)}</dl>`;
}

/** A sentence, the commands in it set apart and never broken over two lines. */
export function withCommands(text: string): Html {
  const pieces = text.split(/(octroi [a-z]+(?: --[a-z]+| [A-Z]+)*)/);
  return html`${pieces.map((piece, at) => (at % 2 === 0 ? piece : html`<code class="command">${piece}</code>`))}`;
}

/** Two columns; `wide` gives more room to one of them. */
export function columns(left: HtmlValue, right: HtmlValue, wide?: 'left' | 'right'): Html {
  const shape = wide === undefined ? 'columns' : `columns ${wide}`;
  return html`<div class="${shape}">
    <div>${left}</div>
    <div>${right}</div>
  </div>`;
}

export function bullets(items: readonly HtmlValue[]): Html {
  const said = items.filter((item) => item !== undefined);
  return html`<ul class="bullets">
    ${said.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** A part the workspace does not hold yet: what it will show, and the command that fills it. */
export function missing(what: string, command: string, { language }: SlideKit): Html {
  const words = missingWords(language);
  return html`<p class="missing">
    <strong>${words.missing(what)}</strong> ${words.fill} <code>${command}</code>
  </p>`;
}

const missingWords = translations(
  { missing: (what: string) => `Not measured yet: ${what}.`, fill: 'This fills it:' },
  { missing: (what: string) => `Pas encore mesuré : ${what}.`, fill: 'Pour le remplir :' },
);
