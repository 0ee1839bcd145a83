import { OctroiError } from '@octroi/core';
import type { Portfolio } from '@octroi/features';
import { latestRun, type RunRecord, type Workspace } from '@octroi/workspace';

export interface ChosenRunRequest {
  /** The newest first. */
  readonly runs: readonly RunRecord[];
  readonly portfolio: Pick<Portfolio, 'demoPreset'>;
  readonly named: string | undefined;
}

/**
 * The run a deck tells of: the one named, else the latest of full applications, else the latest of all.
 *
 * @throws OctroiError CLI_NOTHING_TO_REPORT, WORKSPACE_RUN_UNKNOWN
 */
export async function chosenRun(
  workspace: Workspace,
  { runs, portfolio, named }: ChosenRunRequest,
): Promise<RunRecord> {
  const run =
    named === undefined
      ? (runs.find(({ preset }) => preset !== portfolio.demoPreset) ?? runs.at(0))
      : await latestRun(workspace, { run: named });
  if (run !== undefined) return run;
  throw new OctroiError('CLI_NOTHING_TO_REPORT', { workspace: workspace.root });
}
