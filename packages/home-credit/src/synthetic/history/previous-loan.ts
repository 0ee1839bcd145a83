import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import * as shares from '../shares/previous-shares.ts';
import {
  cashYields,
  consumerProducts,
  consumerYields,
  monthlyInterest,
} from '../shares/product-shares.ts';
import type { Client } from './client.ts';
import { leaning } from './copula.ts';
import { moneyBy } from './money.ts';

export const [consumer, cash, revolving] = [0, 1, 2];

type Outcome = 'approved' | 'cancelled' | 'unused' | 'refused';

/** An earlier application of a client, and the loan that came of it. Days count from the current one. */
export interface PreviousLoan {
  readonly id: number;
  readonly client: Client;
  /** Position among the client's applications, from 0. */
  readonly number: number;
  readonly loan: number;
  readonly outcome: Outcome;
  readonly decided: number;
  /** The offer's details are told. */
  readonly detailed: boolean;
  /** Approved and paid out. */
  readonly taken: boolean;
  /** Share of applications like this one whose company is not told. */
  readonly suiteGap: number;
  readonly asked: number;
  /** Paid at once; NaN where that is not told. */
  readonly down: number;
  readonly credit: number;
  readonly annuity: number;
  /** Number of instalments. */
  readonly term: number;
  /** Position among the consumer products; of a cash loan, 1 where it was asked for, not offered. */
  readonly product: number;
  /** Position among the yield groups. */
  readonly yields: number;
}

/** Loan and outcome by the position among the outcomes. */
const kinds = shares.previousOutcomes.levels.map((level) => {
  const [loan, outcome] = level.split(' ') as [string, Outcome];
  return {
    loan: ['consumer', 'cash', 'revolving'].indexOf(loan),
    outcome,
    ...shares.outcomeGaps[level],
  };
});
const bands = [200, 600, 1200];
const lastNumber = 4;

const askedOf = [
  quantileCurve(shares.askedAmounts.consumer),
  quantileCurve(shares.askedAmounts.cash),
  quantileCurve(shares.askedAmounts.card),
];
const cashRatios = quantileCurve(shares.cashCreditRatios);
const insurance = quantileCurve(shares.insuranceRatios);
const downPayments = quantileCurve(shares.downPayments);

interface Application {
  readonly id: number;
  readonly client: Client;
  readonly number: number;
  readonly decided: number;
}

/** Draws what was applied for and what came of it. */
export function drawPrevious(random: Random, application: Application): PreviousLoan {
  const { client, number, decided } = application;
  const band = bands.filter((days) => -decided > days).length;
  const cell = Math.min(number, lastNumber) * (bands.length + 1) + band;
  const place = leaning(random, client.standing, 0.42);
  const kind = kinds[shares.previousOutcomes.pick(place, cell, client.test)];
  return {
    ...application,
    loan: kind.loan,
    outcome: kind.outcome,
    detailed: random.uniform() >= kind.details,
    taken: kind.taken !== undefined && random.uniform() >= kind.taken,
    suiteGap: kind.suite,
    ...drawTerms(random, client, { loan: kind.loan, refused: kind.outcome === 'refused' }),
  };
}

/** A loan that was taken up, of which no application is told. */
export function drawTaken(random: Random, application: Application, loan: number): PreviousLoan {
  return {
    ...application,
    loan,
    outcome: 'approved',
    detailed: true,
    taken: true,
    suiteGap: 1,
    ...drawTerms(random, application.client, { loan, refused: false }),
  };
}

type Terms = Pick<
  PreviousLoan,
  'asked' | 'down' | 'credit' | 'annuity' | 'term' | 'product' | 'yields'
>;

function drawTerms(
  random: Random,
  client: Client,
  { loan, refused }: { loan: number; refused: boolean },
): Terms {
  const exact = askedOf[loan](leaning(random, client.income, 0.35));
  if (loan === revolving) return cardTerms(random, exact);
  const term = shares.terms.levels[shares.terms.pick(random.uniform(), loan, client.test)];
  return loan === consumer
    ? consumerTerms(random, { exact, term })
    : cashTerms(random, { exact, term, asks: random.uniform() < (refused ? 0.375 : 0.14) });
}

function consumerTerms(random: Random, { exact, term }: { exact: number; term: number }): Terms {
  const asked = moneyBy(4.5, exact);
  const pays = random.uniform() < 0.58;
  const down = pays ? moneyBy(4.5, asked * downPayments(random.uniform())) : 0;
  const credit = moneyBy(4.5, (asked - down) * (1 + insurance(random.uniform())));
  const product = consumerProducts.pick(random.uniform(), 0, false);
  const yields = consumerYields.pick(random.uniform(), product, false);
  const interest = monthlyInterest.consumer[yields] * (0.8 + 0.4 * random.uniform());
  const annuity = moneyBy(0.045, (credit * (1 + interest * term)) / term);
  return { asked, down, credit, annuity, term, product, yields };
}

function cashTerms(
  random: Random,
  { exact, term, asks }: { exact: number; term: number; asks: boolean },
): Terms {
  const asked = moneyBy(exact > 90_000 ? 22_500 : 4500, exact);
  const product = asks ? 1 : 0;
  const yields = cashYields.pick(random.uniform(), product, false);
  const credit = moneyBy(4.5, asked * cashRatios(random.uniform()));
  const interest = monthlyInterest.cash[yields] * (0.85 + 0.3 * random.uniform());
  const annuity = moneyBy(0.045, (credit * (1 + interest * term)) / term);
  return { asked, down: random.uniform() < 0.1 ? 0 : NaN, credit, annuity, term, product, yields };
}

/** A limit: a twentieth of it is due each month; offers do not tell what was asked for. */
function cardTerms(random: Random, exact: number): Terms {
  const credit = Math.max(moneyBy(22_500, exact), 45_000);
  const product = random.uniform() < 0.6 ? 0 : 1;
  const asked = random.uniform() < 0.41 ? 0 : credit;
  const down = random.uniform() < 0.01 ? 0 : NaN;
  return { asked, down, credit, annuity: credit / 20, term: 0, product, yields: 4 };
}
