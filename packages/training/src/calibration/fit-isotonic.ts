import type { IsotonicCalibration } from '@octroi/statistics';
import type { ScoredOutcomes } from './scored-outcomes.ts';

interface Block {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly defaults: number;
}

/**
 * Isotonic regression of outcomes on log-odds (pool adjacent violators), straight between its blocks as in
 * scikit-learn. One more row of the base rate at either end keeps every probability inside (0, 1).
 */
export function fitIsotonic(outcomes: ScoredOutcomes): IsotonicCalibration {
  const rows = distinctRows(outcomes);
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const baseRate = rows.reduce((sum, { defaults }) => sum + defaults, 0) / all;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const prior = { weight: 1, defaults: baseRate };
  const blocks: Block[] = [];
  const padded = [
    { ...prior, from: first.from, to: first.from },
    ...rows,
    { ...prior, from: last.to, to: last.to },
  ];
  for (const row of padded) {
    let block: Block = row;
    for (;;) {
      const before = blocks.at(-1);
      if (before === undefined || rate(before) < rate(block)) break;
      blocks.pop();
      block = joined(before, block);
    }
    blocks.push(block);
  }
  const knots = blocks.flatMap((block) => {
    const places = block.from === block.to ? [block.from] : [block.from, block.to];
    return places.map((logOdds) => ({ logOdds, probability: rate(block) }));
  });
  return { method: 'isotonic', ...apart(knots) };
}

function rate({ defaults, weight }: Block): number {
  return defaults / weight;
}

function joined(before: Block, after: Block): Block {
  return {
    from: before.from,
    to: after.to,
    weight: before.weight + after.weight,
    defaults: before.defaults + after.defaults,
  };
}

/** Rows of one score together, ascending. */
function distinctRows({ logOdds, labels }: ScoredOutcomes): Block[] {
  const order = Uint32Array.from(logOdds.keys()).sort(
    (one, other) => logOdds[one] - logOdds[other] || one - other,
  );
  const rows: Block[] = [];
  for (const row of order) {
    const at = logOdds[row];
    const own = { from: at, to: at, weight: 1, defaults: labels[row] };
    const before = rows.at(-1);
    if (before?.to === at) rows[rows.length - 1] = joined(before, own);
    else rows.push(own);
  }
  return rows;
}

/** Knots of one place stand for one: the one more row of an end may share its score with a block's. */
function apart(
  knots: readonly { readonly logOdds: number; readonly probability: number }[],
): Pick<IsotonicCalibration, 'logOdds' | 'probabilities'> {
  const kept = knots.filter(
    ({ logOdds }, at) => at === knots.length - 1 || knots[at + 1].logOdds !== logOdds,
  );
  return {
    logOdds: kept.map(({ logOdds }) => logOdds),
    probabilities: kept.map(({ probability }) => probability),
  };
}
