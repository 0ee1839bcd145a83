import type { OctroiError, Translated } from '@octroi/core';
import { numberAttributes, textAttributes, type Subject } from './filter.ts';
import { filterProblem } from './filter-problem.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Reads a search word by word, and says what is wrong where. */
export class TokenReader {
  readonly #search: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  /** @throws OctroiError TRACKING_FILTER_INVALID */
  constructor(search: string) {
    this.#search = search;
    this.#tokens = tokensOf(search);
  }

  peek(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
  }

  take(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes a word or sign if it comes next, in capitals or not. */
  takes(wanted: string): boolean {
    const token = this.peek();
    const isWanted =
      (token.kind === 'word' || token.kind === 'operator') && token.text.toUpperCase() === wanted;
    if (isWanted) this.#at += 1;
    return isWanted;
  }

  /** Takes a word or sign that has to come next. */
  expect(wanted: string): void {
    if (!this.takes(wanted)) throw this.problem(this.peek(), wanted);
  }

  problem(token: Token, expected: Translated | string): OctroiError {
    return filterProblem(this.#search, token, expected);
  }

  /** What is looked at: `metrics.auc`, params.`learning rate`, `attributes.status`, `status`. */
  subject(): Subject {
    const token = this.take();
    if (token.kind !== 'word') throw this.problem(token, subjects);
    const dot = token.text.indexOf('.');
    if (dot < 0) return this.#attribute(token, token.text);
    const entity = token.text.slice(0, dot);
    const key = this.#keyAfter(token, token.text.slice(dot + 1));
    const kind = entities.get(entity);
    if (kind === undefined) throw this.problem(token, subjects);
    return kind === 'attribute' ? this.#attribute(token, key) : { kind, key };
  }

  #keyAfter(entity: Token, key: string): string {
    if (key !== '') return key;
    const token = this.take();
    const isKey = token.kind === 'name' || (token.kind === 'text' && token.found.startsWith('"'));
    const isNext = token.offset === entity.offset + entity.found.length;
    if (isKey && isNext) return token.text;
    throw this.problem(token, { en: 'a name after the dot', fr: 'un nom après le point' });
  }

  #attribute(token: Token, key: string): Subject {
    const number = numberAttributes.find((name) => name === key);
    if (number !== undefined) return { kind: 'number attribute', key: number };
    const text = textAttributes.find((name) => name === key);
    if (text !== undefined) return { kind: 'text attribute', key: text };
    throw this.problem(token, subjects);
  }
}

const entities = new Map<string, 'metric' | 'parameter' | 'tag' | 'attribute'>([
  ['metric', 'metric'],
  ['metrics', 'metric'],
  ['param', 'parameter'],
  ['params', 'parameter'],
  ['parameter', 'parameter'],
  ['parameters', 'parameter'],
  ['tag', 'tag'],
  ['tags', 'tag'],
  ['attribute', 'attribute'],
  ['attributes', 'attribute'],
  ['attr', 'attribute'],
  ['run', 'attribute'],
]);

const attributes = [...textAttributes, ...numberAttributes].join(', ');

const subjects: Translated = {
  en: `metrics.NAME, params.NAME, tags.NAME or one of ${attributes}`,
  fr: `metrics.NOM, params.NOM, tags.NOM ou l’un de ${attributes}`,
};
