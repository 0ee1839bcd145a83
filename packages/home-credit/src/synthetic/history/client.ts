import type { ClientBlock } from '@octroi/features';
import { applicationsOf } from '../application.ts';
import { applicationColumns, columnAt } from '../application-columns.ts';

const width = applicationColumns.length;
const id = columnAt('SK_ID_CURR');
const income = columnAt('AMT_INCOME_TOTAL');
const third = columnAt('EXT_SOURCE_3');
const second = columnAt('EXT_SOURCE_2');
const enquiries = columnAt('AMT_REQ_CREDIT_BUREAU_YEAR');
const contract = columnAt('NAME_CONTRACT_TYPE');

/** What a client's history follows. Scores are standard normal, or nearly so, over all clients. */
export interface Client {
  readonly id: number;
  /** In the test file. */
  readonly test: boolean;
  /** Known to the credit bureau. */
  readonly known: boolean;
  /** The application is for a cash loan. */
  readonly cash: boolean;
  readonly income: number;
  /** High where the external scores are low. */
  readonly scored: number;
  /** Pays late. */
  readonly arrears: number;
  /** Takes credit often and uses it up. */
  readonly appetite: number;
  /** Is refused. */
  readonly standing: number;
}

/**
 * How much of a client's conduct the hidden risk and the external scores make up; the rest is the
 * client's own. Each trait is mostly conduct.
 */
const fromHidden = 0.74;
const fromScores = 0.32;
const fromConduct = 0.78;

/** The clients of a block, in its order. */
export function clientsOf(block: ClientBlock): readonly Client[] {
  const { values, isUnlabelled, hiddenRisk } = applicationsOf(block);
  const random = block.random.fork('conduct');
  const ownConduct = rest(fromHidden, fromScores);
  const ownTrait = rest(fromConduct);
  return isUnlabelled.map((test, at) => {
    const row = values.subarray(at * width, (at + 1) * width);
    const scored = -scoreOf(row);
    const conduct =
      fromHidden * hiddenRisk[at] + fromScores * scored + ownConduct * random.normal();
    const trait = (): number => fromConduct * conduct + ownTrait * random.normal();
    return {
      id: row[id],
      test,
      known: !Number.isNaN(row[enquiries]),
      cash: row[contract] === 0,
      income: (Math.log(row[income]) - 11.9) / 0.5,
      scored,
      arrears: trait(),
      appetite: trait(),
      standing: trait(),
    };
  });
}

/** Mean of the second and third external score, standardised; a missing one counts as usual. */
function scoreOf(row: Float64Array): number {
  const thirdScore = Number.isNaN(row[third]) ? 0 : (row[third] - 0.51) / 0.195;
  const secondScore = Number.isNaN(row[second]) ? 0 : (row[second] - 0.51) / 0.19;
  return (thirdScore + secondScore) / 1.45;
}

/** What is left for independent noise, so that the variance is 1. */
export function rest(...loadings: readonly number[]): number {
  return Math.sqrt(1 - loadings.reduce((sum, loading) => sum + loading * loading, 0));
}
