import { OctroiError, type Translated } from '@octroi/core';

type Value = string | number;

const kinds = {
  share: { en: 'a share from 0 to 1', fr: 'une part de 0 à 1' },
  count: { en: 'a whole number of 0 or more', fr: 'un entier de 0 ou plus' },
  amount: { en: 'a number of 0 or more', fr: 'un nombre de 0 ou plus' },
  text: { en: 'a text', fr: 'un texte' },
  texts: { en: 'a list of names', fr: 'une liste de noms' },
  object: { en: 'an object', fr: 'un objet' },
  objects: { en: 'a list with one object a model', fr: 'une liste d’un objet par modèle' },
} as const satisfies Record<string, Translated>;

/** The fields of one object of unknown content: each is checked as it is read, and those not read are known. */
export class ResultFields {
  private readonly record: Readonly<Record<string, unknown>>;
  private readonly path: string;
  private readonly unread: Set<string>;

  /** @throws AUDIT_VALUE_INVALID where `value` is no object */
  constructor(value: unknown, path = '') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid(path === '' ? 'results' : path, value, kinds.object);
    }
    this.record = value as Record<string, unknown>;
    this.path = path;
    this.unread = new Set(Object.keys(value));
  }

  share(name: string): number | undefined {
    const value = this.amount(name, kinds.share);
    if (value === undefined || value <= 1) return value;
    const field = this.pathOf(name);
    if (value > 100) throw invalid(field, value, kinds.share);
    throw new OctroiError('AUDIT_PERCENT', {
      field,
      value,
      share: `${Number((value / 100).toPrecision(12))}`,
    });
  }

  count(name: string): number | undefined {
    const value = this.amount(name, kinds.count);
    if (value === undefined || Number.isSafeInteger(value)) return value;
    throw invalid(this.pathOf(name), value, kinds.count);
  }

  amount(name: string, expected: Translated = kinds.amount): number | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value >= 0 && value < Infinity) return value;
    throw invalid(this.pathOf(name), value, expected);
  }

  text(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    throw invalid(this.pathOf(name), value, kinds.text);
  }

  texts(name: string): string[] | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
    if (isList) return value;
    throw invalid(this.pathOf(name), value, kinds.texts);
  }

  object(name: string): ResultFields | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : new ResultFields(value, this.pathOf(name));
  }

  objects(name: string): ResultFields[] | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw invalid(this.pathOf(name), value, kinds.objects);
    return value.map((item, index) => new ResultFields(item, `${this.pathOf(name)}[${index}]`));
  }

  /** Any value; null counts as not there. */
  take(name: string): unknown {
    this.unread.delete(name);
    return Object.hasOwn(this.record, name) ? (this.record[name] ?? undefined) : undefined;
  }

  /** @throws AUDIT_FIELD_MISSING where `value`, read from `name`, is not there */
  needed<T>(name: string, value: T | undefined, expected: Translated): T {
    if (value !== undefined) return value;
    const place = this.path === '' ? { en: 'the file', fr: 'le fichier' } : this.path;
    throw new OctroiError('AUDIT_FIELD_MISSING', { place, field: name, expected });
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  /** Paths of the fields that nothing has asked for. */
  leftOver(): string[] {
    return Array.from(this.unread, (name) => this.pathOf(name));
  }
}

/** An AUDIT_VALUE_INVALID; texts and objects are shown as JSON, cut where they are long. */
export function invalid(field: string, value: unknown, expected: Translated): OctroiError {
  return new OctroiError('AUDIT_VALUE_INVALID', { field, value: shown(value), expected });
}

function shown(value: unknown): Value {
  if (typeof value === 'number') return value;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
