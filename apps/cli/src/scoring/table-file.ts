import path from 'node:path';
import type { Frame } from '@octroi/core';
import type { Decision, Policy, Portfolio, TableContract } from '@octroi/features';
import { readFrame, writeFrame, type Violation } from '@octroi/pipeline';
import {
  decideFrame,
  decisionCodes,
  openFrameScorer,
  policyValue,
  type Assessment,
} from '@octroi/scoring';
import { useTemporaryFolder } from '@octroi/storage';
import type { Context } from '../context.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import { featuresOfFile } from '../steps/features-of-file.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { say } from '../words.ts';
import { openDecider, type DeciderNames } from './open-decider.ts';

export interface TableScoreReport {
  readonly out: string;
  readonly bundle: string;
  readonly policy: Policy;
  readonly rows: number;
  readonly refused: number;
  readonly reviewed: number;
  /** Rows that could not be read; they are not in the output. */
  readonly rejected: number;
  /** The first of what made rows unreadable. */
  readonly violations: readonly Violation[];
}

interface TableScoreRequest extends DeciderNames {
  /** CSV, CSV.gz or Parquet in the form of the applications yet to be decided. */
  readonly file: string;
  /** .csv, or Parquet. */
  readonly out: string;
}

/** Scores a table of applications into a file: applicant, score, probability, decision. */
export async function scoreTableFile(
  context: Context,
  { file, out, ...names }: TableScoreRequest,
): Promise<TableScoreReport> {
  const { portfolio, workspace, progress } = context;
  const { bundle, policy } = await openDecider(context, 'application', names);
  const preset = presetNamed(portfolio, bundle.manifest.preset);
  const contract = applicationContract(portfolio);
  const settings = engineSettings(context);
  return useTemporaryFolder(path.join(workspace.root, 'score'), async (folder) => {
    const place = { preset, folder };
    const named = { file, contract, name: path.basename(file) };
    const { report, features } = await featuresOfFile(context, place, named);
    const frame = await readFrame({ ...settings, paths: [features] });
    progress({
      step: say('stepScore', context.language),
      done: 0,
      total: frame.rows,
      unit: 'rows',
    });
    const assessments = openFrameScorer(bundle).assess(frame);
    const values = Float64Array.from(assessments, (own) => policyValue(own, policy));
    const { decisions } = decideFrame(policy, frame, values);
    const scored = assessments.map((own, row) => ({
      ...own,
      decision: decisionCodes[decisions[row]],
    }));
    const key = portfolio.applicantKey;
    await writeFrame({
      ...settings,
      path: out,
      frame: resultFrame(frame, scored, key),
      integers: [key],
    });
    return {
      out,
      bundle: bundle.manifest.id,
      policy,
      rows: scored.length,
      refused: scored.filter(({ decision }) => decision === 'refused').length,
      reviewed: scored.filter(({ decision }) => decision === 'review').length,
      rejected: report.tables.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0),
      violations: report.tables.flatMap(({ violations }) => violations.examples),
    };
  });
}

/** The table of applications without an outcome: a target in the file is a column it does not know. */
function applicationContract({ tables, labelled, unlabelled }: Portfolio): TableContract {
  const contract = tables.find(({ name }) => name === (unlabelled ?? labelled));
  if (contract === undefined) throw new TypeError('the portfolio has no table of applications');
  return contract;
}

/** Levels of a frame stand in the order of their letters. */
const decisionLevels: readonly Decision[] = ['granted', 'refused', 'review'];

type ScoredRow = Assessment & { readonly decision: Decision };

function resultFrame(frame: Frame, scored: readonly ScoredRow[], key: string): Frame {
  const ids = frame.columns.find(({ name }) => name === key);
  const numbers = (name: string, of: (row: ScoredRow) => number): Frame['columns'][number] => ({
    kind: 'number',
    name,
    values: Float64Array.from(scored, of),
  });
  return {
    rows: scored.length,
    columns: [
      ...(ids === undefined ? [] : [ids]),
      numbers('score', ({ score }) => score),
      numbers('probability', ({ probability }) => probability),
      {
        kind: 'category',
        name: 'decision',
        levels: decisionLevels,
        codes: Int32Array.from(scored, ({ decision }) => decisionLevels.indexOf(decision)),
      },
    ],
  };
}
