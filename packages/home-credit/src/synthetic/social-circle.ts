import type { Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import { cumulate, pickFrom } from './share-table.ts';
import { loneShares, socialCircle } from './shares/count-shares.ts';

const firstColumn = columnAt('OBS_30_CNT_SOCIAL_CIRCLE');
const observed = { train: cumulate(socialCircle.train), test: cumulate(socialCircle.test) };

/** Defaults among those observed, where anybody is. */
const defaults = cumulate([0.757, 0.188, 0.041, 0.01, 0.004]);
const stillLateAtSixty = 0.72;
const unseenAtSixty = 0.012;

/** People around the client, and defaults among them after 30 and 60 days. */
export function drawSocialCircle(applicant: Applicant): void {
  const { row, random, test } = applicant;
  if (random.uniform() < (test ? loneShares.test : loneShares.train).socialCircle) {
    row.fill(NaN, firstColumn, firstColumn + 4);
    return;
  }
  const people = pickFrom(test ? observed.test : observed.train, random.uniform());
  const late = Math.min(people > 0 ? pickFrom(defaults, random.uniform()) : 0, people);
  let veryLate = 0;
  for (let person = 0; person < late; person += 1) {
    if (random.uniform() < stillLateAtSixty) veryLate += 1;
  }
  const unseen = people > 0 && random.uniform() < unseenAtSixty * 2 ? 1 : 0;
  row[firstColumn] = people;
  row[firstColumn + 1] = late;
  row[firstColumn + 2] = Math.max(people - unseen, veryLate);
  row[firstColumn + 3] = veryLate;
}
