import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import { creditAges, creditCourses, creditKinds } from '../shares/bureau-shares.ts';
import type { Client } from './client.ts';
import { chanceOf, leaning } from './copula.ts';

/** A credit at another lender. Days count from the application, backwards being negative. */
export interface BureauCredit {
  readonly id: number;
  readonly client: Client;
  /** Position among the kinds of credit. */
  readonly kind: number;
  readonly opened: number;
  /** Planned end; NaN where none is known. */
  readonly planned: number;
  /** The day it ended, NaN while it runs. */
  readonly ended: number;
  readonly sold: boolean;
  /** Was past due at some time. */
  readonly late: boolean;
}

const [card, mortgage, micro] = [1, 3, 4];
const ages = quantileCurve(creditAges);
const courses = creditCourses.map((course) => ({
  noEnd: course.noEnd,
  planned: quantileCurve(course.planned),
  actual: 'actual' in course ? quantileCurve(course.actual) : undefined,
}));

/** Of the credits that ended. */
const soldShare = 0.006;
/** Probit of a credit that was past due at some time. */
const lateProbit = -0.84;

/** Draws a credit's course: kind, dates, and whether it was ever past due. */
export function drawCredit(random: Random, client: Client, id: number): BureauCredit {
  const kind = creditKinds.pick(random.uniform(), 0, client.test);
  const course = courses[Math.min(kind, courses.length - 1)];
  const age = ages(1 - leaning(random, client.appetite, 0.3)) / (kind === micro ? 8 : 1);
  const opened = -Math.max(Math.round(age), 1);
  const days = Math.max(Math.round(course.planned(random.uniform())), 1);
  const ended = opened + Math.max(Math.round(actualDays(random, { kind, days, client })), 1);
  return {
    id,
    client,
    kind,
    opened,
    planned: random.uniform() < course.noEnd ? NaN : opened + days,
    ended: ended < 0 ? ended : NaN,
    sold: ended < 0 && random.uniform() < soldShare,
    late: random.uniform() < chanceOf(lateProbit, 0.6, client.arrears),
  };
}

/** Cards and mortgages are closed at any time; other credits run near to their plan. */
function actualDays(
  random: Random,
  { kind, days, client }: { kind: number; days: number; client: Client },
): number {
  if (kind === card) return 2250 * (-Math.log(1 - random.uniform())) ** 0.83;
  if (kind === mortgage) return 2700 * -Math.log(1 - random.uniform());
  const ratio = courses[Math.min(kind, courses.length - 1)].actual;
  return days * (ratio?.(leaning(random, client.appetite, 0.15)) ?? 1);
}
