import { rowsOf } from '../expression/rows.ts';
import { defineTable } from '../table-contract.ts';

/** Clients, their loans, and the months of these: what formulas are tested on. */
export const clients = defineTable({
  name: 'clients',
  label: { en: 'clients', fr: 'clients' },
  columns: { client: { type: 'integer', required: true }, income: { type: 'decimal', scale: 2 } },
  key: ['client'],
  references: [],
});

export const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: {
    purpose: { type: 'text' },
    amount: { type: 'decimal', scale: 2 },
    loan: { type: 'integer', required: true },
    client: { type: 'integer', required: true },
    day: { type: 'integer' },
    debt: { type: 'real' },
    credit: { type: 'real' },
    status: { type: 'text' },
  },
  key: ['loan'],
  references: [],
});

/** Without a key: rows alike in every column are possible. */
export const months = defineTable({
  name: 'months',
  label: { en: 'months', fr: 'mois' },
  columns: {
    loan: { type: 'integer', required: true },
    client: { type: 'integer' },
    month: { type: 'integer', required: true },
    late: { type: 'integer' },
  },
  key: [],
  references: [],
});

export const ofClient = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
export const ofLoan = rowsOf(months, { per: loans, by: 'loan', when: 'month' });
