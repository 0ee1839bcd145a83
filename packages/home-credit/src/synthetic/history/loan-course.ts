import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import { daysEarly, daysLate, paidShares } from '../shares/previous-shares.ts';
import { rest } from './client.ts';
import { chanceOf, leaning } from './copula.ts';
import { consumer, type PreviousLoan } from './previous-loan.ts';

/** How a consumer or cash loan was paid back. Days count from the current application. */
export interface LoanCourse {
  readonly firstDue: number;
  /** The day of the last instalment as planned. */
  readonly lastPlanned: number;
  /** Instalments until the loan ends: fewer than the term where it is paid back early. */
  readonly instalments: number;
  /** Instalments due before the current application. */
  readonly due: number;
  /** The loan has ended. */
  readonly ended: boolean;
  /** Instalment from which nothing is paid any more; above `instalments` mostly. */
  readonly stopped: number;
  /** Days after its day that each due instalment is paid, negative where before. */
  readonly late: Float64Array;
}

export const daysBetween = 30;
const mostInstalments = 60;
const neverStopped = mostInstalments + 1;
const paid = [quantileCurve(paidShares.consumer), quantileCurve(paidShares.cash)];
const early = quantileCurve(daysEarly);
const lateDays = quantileCurve(daysLate);

/** Probit of a late instalment, and how far it moves with the client's arrears. */
const lateProbit = -1.33;
const lateSpread = 0.8;
/** Probit of a loan whose payments stop. */
const stopProbit = -2.55;

/** Draws the dates of a loan and of its payments; they are kept in `late` until the next one. */
export function drawCourse(random: Random, loan: PreviousLoan, late: Float64Array): LoanCourse {
  const { term, decided, client } = loan;
  const firstDue = decided + daysBetween + Math.floor(random.uniform() ** 3 * 14);
  const share = paid[loan.loan === consumer ? 0 : 1](leaning(random, client.appetite, -0.15));
  const instalments = Math.min(Math.max(Math.ceil(share * term), 1), term);
  const due = Math.min(Math.max(Math.ceil(-firstDue / daysBetween), 0), instalments);
  const stops = random.uniform() < chanceOf(stopProbit, 0.6, client.arrears);
  drawDelays(random, late.subarray(0, due), client.arrears);
  return {
    firstDue,
    lastPlanned: firstDue + daysBetween * (term - 1),
    instalments,
    due,
    ended: due === instalments && !stops,
    stopped: stops ? 1 + Math.floor(random.uniform() * instalments) : neverStopped,
    late,
  };
}

/** Each client pays some days early, more or less the same each time, and is late at a rate. */
function drawDelays(random: Random, late: Float64Array, arrears: number): void {
  const rate = chanceOf(lateProbit, lateSpread, arrears);
  const habit = rest(0.3) * random.normal() - 0.3 * arrears;
  for (let at = 0; at < late.length; at += 1) {
    const uniform = random.uniform();
    late[at] =
      uniform < rate
        ? Math.round(lateDays(uniform / rate))
        : -Math.round(early(leaning(random, habit, 0.6)));
  }
}
