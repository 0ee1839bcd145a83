import type { Matrix } from '@octroi/core';
import {
  openApplicationScorer,
  openScorer,
  type ApplicationScorer,
  type ExplainAgainst,
  type FindReasons,
  type Explanation,
  type RowExplanation,
} from '@octroi/scoring';
import { parentPort, workerData, type Transferable } from 'node:worker_threads';
import type { ExplainedApplication, ExplainedModel, ExplainTask } from './explain-task.ts';
import { lowerThreadPriority } from './lower-thread-priority.ts';
import { errorAnswer } from './pool/messages.ts';

type Explain = (matrix: Matrix) => Explanation;

const models = new Map(Object.entries(workerData as Readonly<Record<string, ExplainedModel>>));
const applicationScorers = new Map<string, ApplicationScorer>();
const reasonFinders = new Map<string, FindReasons | null>();
const matrixScorers = new Map<string, Explain>();

// Whoever waits for a score goes before whoever waits for its reasons.
lowerThreadPriority();

parentPort?.on('message', (task: ExplainTask) => {
  try {
    const result = explain(task);
    parentPort?.postMessage({ result }, transferables(result));
  } catch (error) {
    parentPort?.postMessage(errorAnswer(error));
  }
});

type Result = Explanation | ExplainedApplication | readonly RowExplanation[];

function explain(task: ExplainTask): Result {
  switch (task.kind) {
    case 'applications':
      return applicationScorer(task.model).explain(task.rows, task.against, task.histories);
    case 'reasons':
      return reasons(task);
    case 'matrix':
      return matrixScorer(task.model, task.against)(task.matrix);
  }
}

function reasons(task: Extract<ExplainTask, { readonly kind: 'reasons' }>): ExplainedApplication {
  const { model, row, history, against, question } = task;
  const { cutoff, policy, alternatives } = question;
  const scorer = applicationScorer(model);
  const find = reasonFinder(model);
  return {
    explanation: scorer.explain([row], against, [history])[0],
    answer: {
      reasons: find === null ? null : find(row, cutoff, history),
      granted: scorer.firstGranted(alternatives, policy, history) ?? null,
    },
  };
}

function reasonFinder(name: string): FindReasons | null {
  const known = reasonFinders.get(name);
  if (known !== undefined) return known;
  const { bundle, plan } = modelNamed(name);
  const opened =
    plan === undefined || bundle.typical === null
      ? null
      : applicationScorer(name).reasonFinder(plan);
  reasonFinders.set(name, opened);
  return opened;
}

function applicationScorer(name: string): ApplicationScorer {
  const known = applicationScorers.get(name);
  if (known !== undefined) return known;
  const { bundle, preset } = modelNamed(name);
  const opened = openApplicationScorer(bundle, preset);
  applicationScorers.set(name, opened);
  return opened;
}

function matrixScorer(name: string, against: ExplainAgainst): Explain {
  const key = `${against} ${name}`;
  const known = matrixScorers.get(key);
  if (known !== undefined) return known;
  const { bundle } = modelNamed(name);
  const scorer = openScorer({ engine: bundle.manifest.model.engine, bytes: bundle.model });
  const opened: Explain =
    against === 'training'
      ? (matrix) => scorer.explain(matrix)
      : scorer.explainAgainst(bundle.reference);
  matrixScorers.set(key, opened);
  return opened;
}

function modelNamed(name: string): ExplainedModel {
  const model = models.get(name);
  if (model === undefined) throw new RangeError(`no model ${name} was given at the start`);
  return model;
}

function transferables(result: Result): Transferable[] {
  return 'contributions' in result ? [result.contributions.buffer as ArrayBuffer] : [];
}
