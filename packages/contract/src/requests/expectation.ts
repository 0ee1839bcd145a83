import type { Language, Translated } from '@octroi/core';
import type { ColumnContract, Sentinel, Unit, ValueRange } from '@octroi/features';

/** Texts of more characters are refused. */
export const longestText = 200;

const most = 12;

const nouns: Readonly<Record<Unit, Translated>> = {
  euro: { en: 'an amount', fr: 'un montant' },
  days: { en: 'a number of days', fr: 'un nombre de jours' },
  'days-before': { en: 'days before the application', fr: 'jours avant la demande' },
  years: { en: 'years', fr: 'années' },
  months: { en: 'months', fr: 'mois' },
  hour: { en: 'an hour', fr: 'une heure' },
  count: { en: 'a count', fr: 'un nombre d’unités' },
  share: { en: 'a share', fr: 'une part' },
  ratio: { en: 'a ratio', fr: 'un rapport' },
  score: { en: 'a score', fr: 'une note' },
  flag: { en: 'a number', fr: 'un nombre' },
  category: { en: 'a number', fr: 'un nombre' },
  rows: { en: 'codes of rows', fr: 'des codes de lignes' },
  none: { en: 'a number', fr: 'un nombre' },
};

const whole: Translated = { en: 'a whole number', fr: 'un nombre entier' };

/** In words, which values a column takes: "days before the application, 0 or less". */
export function expectationOf(column: ColumnContract, unit: Unit): Translated {
  const sentinels = sentinelText(column.sentinels ?? []);
  if (column.type === 'text') {
    if (column.levels === undefined) return textExpectation;
    return join([oneOf(column.levels.map((level) => `"${level}"`)), sentinels]);
  }
  if (column.type === 'integer' && column.oneOf !== undefined) {
    return join([oneOf(column.oneOf.map(String)), sentinels]);
  }
  const { range = {} } = column;
  return join([nounOf(unit, column.type === 'integer'), rangeText(range), sentinels]);
}

export const textExpectation: Translated = {
  en: `a text of at most ${longestText} characters`,
  fr: `un texte d’au plus ${longestText} caractères`,
};

/** "0 or 1", or "one of 1, 2, 3". */
export function oneOf(values: readonly string[]): Translated {
  const [first, second] = values;
  if (values.length === 2) return both(`${first} or ${second}`, `${first} ou ${second}`);
  const more = values.length > most ? ', …' : '';
  const list = values.slice(0, most).join(', ') + more;
  return both(`one of ${list}`, `une valeur parmi ${list}`);
}

/** "an amount", "days before the application". */
export function nounOf(unit: Unit, isWhole: boolean): Translated {
  const noun = nouns[unit];
  return isWhole && noun.en === 'a number' ? whole : noun;
}

/** "from 0 to 1", "0 or less", "more than 0"; empty where nothing is asked. */
export function rangeText({ minimum, maximum, above }: ValueRange): Translated {
  if (above !== undefined && maximum !== undefined) {
    return inWords('more than {0}, at most {1}', 'plus de {0}, au plus {1}', [above, maximum]);
  }
  if (above !== undefined) return inWords('more than {0}', 'plus de {0}', [above]);
  if (minimum !== undefined && maximum !== undefined) {
    return inWords('from {0} to {1}', 'de {0} à {1}', [minimum, maximum]);
  }
  if (minimum !== undefined) return inWords('{0} or more', '{0} ou plus', [minimum]);
  if (maximum !== undefined) return inWords('{0} or less', '{0} ou moins', [maximum]);
  return both('', '');
}

function inWords(en: string, fr: string, values: readonly number[]): Translated {
  const fill = (text: string, language: Language): string =>
    text.replace(/\{(\d)\}/g, (_, at: string) => numberText(values[Number(at)], language));
  return both(fill(en, 'en'), fill(fr, 'fr'));
}

const marks = {
  en: { thousands: ',', decimal: '.' },
  fr: { thousands: '\u202f', decimal: ',' },
} as const;

/** A number as it is written; Intl would, but costs a server 20 ms of its start. */
export function numberText(value: number, language: Language): string {
  const { thousands, decimal } = marks[language];
  const [whole, ...decimals] = String(value).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, thousands), ...decimals].join(decimal);
}

/** "or 365243 (no date)"; empty where there are none. */
export function sentinelText(sentinels: readonly Sentinel[]): Translated {
  const texts = sentinels.map((sentinel) => {
    const { meaning } = sentinel;
    const value =
      'equals' in sentinel
        ? both(JSON.stringify(sentinel.equals), JSON.stringify(sentinel.equals))
        : both(`less than ${sentinel.below}`, `moins de ${sentinel.below}`);
    return both(`or ${value.en} (${meaning.en})`, `ou ${value.fr} (${meaning.fr})`);
  });
  return join(texts);
}

/** The parts that are not empty, with commas between them. */
export function join(parts: readonly Translated[]): Translated {
  const said = parts.filter(({ en }) => en !== '');
  return both(said.map(({ en }) => en).join(', '), said.map(({ fr }) => fr).join(', '));
}

export function both(en: string, fr: string): Translated {
  return { en, fr };
}
