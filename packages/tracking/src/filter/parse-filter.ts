import type { Translated } from '@octroi/core';
import type { Condition, NumberOperator, Subject, TextOperator } from './filter.ts';
import { TokenReader } from './token-reader.ts';

/**
 * Reads a filter: conditions joined by AND. An empty filter has none.
 *
 * A subset of MLflow's language: every filter read here means the same there.
 *
 * @throws OctroiError TRACKING_FILTER_INVALID
 */
export function parseFilter(filter: string): Condition[] {
  const reader = new TokenReader(filter);
  if (reader.peek().kind === 'end') return [];
  const conditions = [readCondition(reader)];
  while (reader.peek().kind !== 'end') {
    reader.expect('AND');
    conditions.push(readCondition(reader));
  }
  return conditions;
}

function readCondition(reader: TokenReader): Condition {
  const subject = reader.subject();
  const isNumber = subject.kind === 'metric' || subject.kind === 'number attribute';
  return isNumber ? numberCondition(reader, subject) : textCondition(reader, subject);
}

const numberOperators: readonly NumberOperator[] = ['=', '!=', '>', '>=', '<', '<='];
const textOperators: readonly TextOperator[] = ['=', '!=', 'LIKE', 'ILIKE'];

function numberCondition(reader: TokenReader, subject: Subject): Condition {
  const token = reader.take();
  const operator = numberOperators.find((one) => one === token.text);
  if (token.kind !== 'operator' || operator === undefined) {
    throw reader.problem(token, oneOf(numberOperators));
  }
  const value = reader.take();
  if (value.kind !== 'number') throw reader.problem(value, { en: 'a number', fr: 'un nombre' });
  return { subject, operator, value: Number(value.text) };
}

function textCondition(reader: TokenReader, subject: Subject): Condition {
  const isAttribute = subject.kind === 'text attribute';
  if (!isAttribute && reader.takes('IS')) {
    const operator = reader.takes('NOT') ? 'IS NOT NULL' : 'IS NULL';
    reader.expect('NULL');
    return { subject, operator, value: undefined };
  }
  if (isAttribute && subject.key === 'run_id') {
    if (reader.takes('IN')) return { subject, operator: 'IN', value: textList(reader) };
    if (reader.takes('NOT')) {
      reader.expect('IN');
      return { subject, operator: 'NOT IN', value: textList(reader) };
    }
  }
  const token = reader.take();
  const operator = textOperators.find((one) => one === token.text.toUpperCase());
  const isOperator = token.kind === 'operator' || token.kind === 'word';
  if (!isOperator || operator === undefined) {
    const others = isAttribute ? [] : ['IS NULL', 'IS NOT NULL'];
    throw reader.problem(token, oneOf([...textOperators, ...others]));
  }
  return { subject, operator, value: text(reader) };
}

function textList(reader: TokenReader): string[] {
  reader.expect('(');
  const texts = [text(reader)];
  while (reader.takes(',')) texts.push(text(reader));
  reader.expect(')');
  return texts;
}

function text(reader: TokenReader): string {
  const token = reader.take();
  if (token.kind === 'text') return token.text;
  throw reader.problem(token, { en: 'a text in quotes', fr: 'un texte entre guillemets' });
}

function oneOf(words: readonly string[]): Translated {
  const list = words.join(' ');
  return { en: `one of ${list}`, fr: `l’un de ${list}` };
}
