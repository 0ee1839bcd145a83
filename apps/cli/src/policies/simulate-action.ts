import { createRandom } from '@octroi/core';
import { usualCosts, type Policy } from '@octroi/features';
import {
  decideFrame,
  policyValue,
  simulatePolicy,
  swapSet,
  usualLoss,
  type PolicySimulation,
  type SwapCell,
} from '@octroi/scoring';
import { costBand, type CostPoint } from '@octroi/statistics';
import {
  bundleFolder,
  champion,
  leastCost,
  openBundleFolder,
  policyNamed,
  readPolicies,
} from '@octroi/workspace';
import type { Context } from '../context.ts';
import { simulatedRows, type RowsWanted, type SimulatedRows } from './simulated-rows.ts';

export interface SimulateOptions {
  readonly bundle?: string;
  readonly against?: string;
  readonly rows: RowsWanted;
  /** Columns of the applications. */
  readonly by: readonly string[];
  readonly lossGivenDefault?: number;
  /** Cut-offs of the grid; none where absent. */
  readonly grid?: number;
  readonly leastRows: number;
  readonly seed: number;
}

/** A policy over applications whose outcome is known, beside another where one was named. */
export interface SimulationDocument {
  readonly bundle: string;
  readonly rows: RowsWanted;
  readonly seed: number;
  readonly simulation: PolicySimulation;
  readonly against?: PolicySimulation;
  readonly swaps?: readonly SwapCell[];
  /** On the policy's scale, ascending: single cut-offs without rules, cost with its interval. */
  readonly grid?: readonly CostPoint[];
  readonly lossGivenDefault: number;
  /** Column of what is lent; absent where the portfolio names none. */
  readonly exposure?: string;
}

/**
 * What a policy would have done to applications whose outcome is known.
 *
 * @throws OctroiError WORKSPACE_POLICY_UNKNOWN, those of `simulatedRows`
 */
export async function runSimulation(
  context: Context,
  name: string | undefined,
  options: SimulateOptions,
): Promise<SimulationDocument> {
  const folder = await bundleFolder(context.workspace, options.bundle ?? champion);
  const bundle = await openBundleFolder(folder);
  const policies = await readPolicies(folder);
  const named = (wanted: string): Policy => withLoss(policyNamed(policies, wanted), options);
  const policy = named(name ?? leastCost);
  const other = options.against === undefined ? undefined : named(options.against);
  const rows = await simulatedRows(context, {
    bundle,
    rows: options.rows,
    policies: other === undefined ? [policy] : [policy, other],
    by: options.by,
  });
  const first = simulate(policy, rows, options);
  const second = other === undefined ? undefined : simulate(other, rows, options);
  return {
    bundle: bundle.manifest.id,
    rows: options.rows,
    seed: options.seed,
    simulation: first.simulation,
    ...(second && {
      against: second.simulation,
      swaps: swapSet(first.decisions, second.decisions, rows.labels),
    }),
    ...(options.grid !== undefined && {
      grid: gridOf(policy, rows, { ...options, points: options.grid }),
    }),
    lossGivenDefault: policy.lossGivenDefault ?? usualLoss,
    ...(rows.exposure && { exposure: context.portfolio.exposure ?? '' }),
  };
}

function withLoss(policy: Policy, { lossGivenDefault }: SimulateOptions): Policy {
  return lossGivenDefault === undefined ? policy : { ...policy, lossGivenDefault };
}

function simulate(policy: Policy, rows: SimulatedRows, { seed, leastRows }: SimulateOptions) {
  const values = valuesOf(rows, policy);
  const rulings = decideFrame(policy, rows.frame, values);
  const random = createRandom(seed).fork('policy simulation');
  const simulation = simulatePolicy({ ...rows, policy, values, rulings, random, leastRows });
  return { decisions: rulings.decisions, simulation };
}

function valuesOf({ assessments }: SimulatedRows, policy: Policy): Float64Array {
  return Float64Array.from(assessments, (own) => policyValue(own, policy));
}

interface GridOptions {
  readonly points: number;
  readonly seed: number;
}

function gridOf(policy: Policy, rows: SimulatedRows, { points, seed }: GridOptions): CostPoint[] {
  const scores = valuesOf(rows, policy);
  const highest = scores.reduce((most, own) => Math.max(most, own), 0);
  const cutoffs = Float64Array.from({ length: points }, (_, at) => (highest * (at + 1)) / points);
  const costs = policy.costs ?? usualCosts;
  const random = createRandom(seed).fork('policy grid');
  return costBand({ scores, labels: rows.labels, cutoffs, ...costs, random });
}
