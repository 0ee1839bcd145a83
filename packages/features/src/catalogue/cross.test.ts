import { expect, test } from 'vitest';
import { mean, share, slope } from '../expression/aggregates.ts';
import { greater, textEquals } from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import { newest, rowsOf, where, within } from '../expression/rows.ts';
import { defineTable } from '../table-contract.ts';
import { counts, cross, crossTexts, shares, variety } from './cross.ts';
import { namedRowsOf } from './named-rows.ts';
import { measure, textMeasure, trait } from './measure.ts';

const clients = defineTable({
  name: 'clients',
  label: { en: 'clients', fr: 'clients' },
  columns: { client: { type: 'integer', required: true } },
  key: ['client'],
  references: [],
});
const bills = defineTable({
  name: 'bills',
  label: { en: 'bills', fr: 'factures' },
  columns: {
    client: { type: 'integer', required: true },
    day: { type: 'integer' },
    amount: { type: 'decimal', scale: 2 },
    late: { type: 'integer' },
    kind: { type: 'text' },
  },
  key: [],
  references: [],
});
const bill = columnsOf(bills);
const request = { per: clients, by: 'client', when: 'day', in: 'days' } as const;
const history = namedRowsOf(bills, {
  ...request,
  prefix: 'BILL',
  noun: { en: 'bills', fr: 'échéances', gender: 'f' },
});
const paid = history.only('PAID', ['paid bills', 'échéances payées'], greater(bill.amount, 0));
const amount = measure('AMOUNT', ['amount', 'un montant', 'euro'], bill.amount);
const delay = measure('DELAY', ['delay', 'une attente', 'days', 'increasing'], bill.late);
const kind = textMeasure('KIND', ['kind', 'un type'], bill.kind);
const late = trait('LATE', ['paid late', 'payées en retard', 'increasing'], greater(bill.late, 0));

test('a feature is made for each statistic of each measure over each history', () => {
  const features = cross(['mean', 'max'], [amount, delay], [history, paid]);
  expect(features.map(({ name }) => name)).toEqual([
    'BILL_AMOUNT_MEAN',
    'BILL_AMOUNT_MAX',
    'BILL_AMOUNT_MEAN_PAID',
    'BILL_AMOUNT_MAX_PAID',
    'BILL_DELAY_MEAN',
    'BILL_DELAY_MAX',
    'BILL_DELAY_MEAN_PAID',
    'BILL_DELAY_MAX_PAID',
  ]);
  const rows = rowsOf(bills, request);
  expect(features[2].expression).toEqual(mean(where(rows, greater(bill.amount, 0)), bill.amount));
});

test('a history narrowed step by step says so in its names and its words', () => {
  const [year] = paid.days(365);
  const [last] = year.newest(3);
  expect(cross(['mean'], [amount], [last])).toEqual([
    {
      name: 'BILL_AMOUNT_MEAN_PAID_365D_LAST3',
      meaning: {
        en: 'Mean amount of the last 3 paid bills, last 365 days',
        fr: 'Montant moyen des 3 dernières échéances payées, 365 derniers jours',
      },
      unit: 'euro',
      expression: mean(newest(within(paid.rows, bill.day, 365), 3), bill.amount),
    },
  ]);
});

test('months are whole months of a table dated in months, else days that fit into them', () => {
  const monthly = namedRowsOf(bills, {
    ...request,
    in: 'months',
    prefix: 'MONTH',
    noun: { en: 'months', fr: 'mois', gender: 'm' },
  });
  expect(history.months(6, 12).map(({ rows }) => rows)).toEqual(
    [182, 365].map((days) => within(history.rows, bill.day, days)),
  );
  expect(monthly.months(6)[0].rows).toEqual(within(monthly.rows, bill.day, 6));
  expect(() => monthly.days(60)).toThrow('bills is not dated in days');
});

test('French adjectives agree with what they qualify', () => {
  const said = cross(['mean', 'sum', 'latest', 'fading'], [amount, delay], [history]);
  expect(said.map(({ meaning }) => meaning.fr)).toEqual([
    'Montant moyen des échéances',
    'Montant total des échéances',
    'Dernier montant des échéances',
    'Montant moyen pondéré par récence des échéances',
    'Attente moyenne des échéances',
    'Attente totale des échéances',
    'Dernière attente des échéances',
    'Attente moyenne pondérée par récence des échéances',
  ]);
});

test('French contracts and elides its articles', () => {
  const said = cross(['std'], [amount, delay], history.oldest(2));
  expect([...said, ...counts([history])].map(({ meaning }) => meaning.fr)).toEqual([
    'Dispersion du montant des 2 premières échéances',
    'Dispersion de l’attente des 2 premières échéances',
    'Nombre d’échéances',
  ]);
});

test('a length of time is the longest, an amount the highest', () => {
  const said = cross(['max', 'min'], [amount, delay], [history]);
  expect(said.map(({ meaning }) => meaning.en)).toEqual([
    'Highest amount of bills',
    'Lowest amount of bills',
    'Longest delay of bills',
    'Shortest delay of bills',
  ]);
});

test('numbers stand on rows that are statements, shares are still of them', () => {
  const statements = namedRowsOf(bills, {
    ...request,
    prefix: 'STATEMENT',
    noun: { en: 'statements', fr: 'relevés', gender: 'm', on: true },
  });
  const [of, part] = [
    ...cross(['mean'], [amount], statements.months(2)),
    ...shares([trait('LATE', ['with a delay', 'avec un retard'], late.when)], [statements]),
  ];
  expect(of.meaning).toEqual({
    en: 'Mean amount on statements, last 2 months',
    fr: 'Montant moyen sur les relevés, 2 derniers mois',
  });
  expect(part.meaning).toEqual({
    en: 'Share of statements with a delay',
    fr: 'Part des relevés avec un retard',
  });
});

test('a trend has neither the unit of its measure nor its direction', () => {
  const [level, trend] = cross(['mean', 'trend'], [delay], [history]);
  expect(level).toMatchObject({ unit: 'days', monotone: 'increasing' });
  expect(trend).toEqual({
    name: 'BILL_DELAY_TREND',
    meaning: {
      en: 'Trend of the delay of bills',
      fr: 'Tendance de l’attente des échéances',
    },
    unit: 'none',
    expression: slope(history.rows, bill.late, bill.day),
  });
});

test('the share of rows with a trait names the trait behind the rows', () => {
  expect(shares([late], history.days(60))).toEqual([
    {
      name: 'BILL_LATE_SHARE_60D',
      meaning: {
        en: 'Share of bills paid late, last 60 days',
        fr: 'Part des échéances payées en retard, 60 derniers jours',
      },
      unit: 'share',
      monotone: 'increasing',
      expression: share(within(history.rows, bill.day, 60), greater(bill.late, 0)),
    },
  ]);
});

test('texts become categories, and their variety numbers', () => {
  const features = [
    ...crossTexts(['mode', 'latest'], [kind], [history]),
    ...variety([kind], [history]),
  ];
  expect(features.map(({ name, unit, meaning }) => [name, unit, meaning.fr])).toEqual([
    ['BILL_KIND_MODE', 'category', 'Type le plus fréquent des échéances'],
    ['BILL_KIND_LATEST', 'category', 'Dernier type des échéances'],
    ['BILL_KIND_DISTINCT', 'count', 'Valeurs différentes du type des échéances'],
    ['BILL_KIND_ENTROPY', 'none', 'Entropie du type des échéances'],
  ]);
});

test('a kind of rows may have another gender than all of them', () => {
  const loans = history.only('LOAN', ['loans', 'prêts', 'm'], textEquals(bill.kind, 'loan'));
  expect(cross(['mean'], [amount], loans.newest(2))[0].meaning.fr).toBe(
    'Montant moyen des 2 derniers prêts',
  );
});

test('what does not fit does not compile', () => {
  // @ts-expect-error a noun without its article
  measure('AMOUNT', ['amount', 'montant', 'euro'], bill.amount);
  // @ts-expect-error a text among the numbers
  cross(['mean'], [kind], [history]);
  // @ts-expect-error a statistic that there is not
  expect(() => cross(['median'], [amount], [history])).toThrow(TypeError);
  const { client } = columnsOf(clients);
  // @ts-expect-error a measure of another table
  cross(['mean'], [measure('ID', ['number', 'un numéro', 'none'], client)], [history]);
});
