import { noProgress } from '@octroi/core';
import { rocAuc } from '@octroi/statistics';
import { models, rowsOf, scoreModel } from '@octroi/training';
import { openBoosters } from '../../apps/cli/src/steps/boosters.ts';
import { rowsWhere, stratifiedFolds } from '../../packages/training/src/folds/stratified-folds.ts';
import { balancedWeights } from '../../packages/training/src/models/class-weights.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { encodedRows } from '../encoded-rows.ts';
import { writeMatrix, writeVector, type MatrixFile } from '../matrix-file.ts';
import { PythonPeer } from '../python-peer.ts';
import { pipelineContext, realApplications } from '../real-applications.ts';

const folds = 5;
const seed = 42;
const parameters = 'deck';

const counterparts: Readonly<Record<string, string>> = {
  log_reg: 'scikit-learn LogisticRegression on medians and standard scores',
  xgb: 'xgboost XGBClassifier',
  lgbm: 'lightgbm LGBMClassifier',
  gb: 'scikit-learn GradientBoostingClassifier on medians',
};

export const modelParity: BenchCase = {
  name: 'model-parity',
  title: 'Models beside their Python counterparts',
  about:
    'Area under the ROC curve of out-of-fold scores of the real applications (preset `application`, ' +
    'parameters `deck`): both sides get the same five folds and the same encoded matrices. Python’s ' +
    'models have their own defaults, with balanced classes for the first three.',
  needsRealData: true,
  run: measure,
};

interface Fold {
  /** Positions in the table of the rows that are scored. */
  readonly rows: Int32Array;
  readonly files: {
    readonly fitting: MatrixFile;
    readonly scored: MatrixFile;
    /** Of the fitting rows. */
    readonly labels: string;
  };
  /** Our scores of the rows, by model. */
  readonly scores: Readonly<Record<string, ArrayLike<number>>>;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const source = await realApplications(context, 'application');
  const { labels } = source;
  const done = await fitFolds(context, source);
  await using peer = PythonPeer.start(context, 'models_peer');
  context.say('our models are fitted; Python’s take several minutes');
  const theirs = await peer.ask<Record<string, number[][]>>({
    models: models.map(({ name }) => name),
    folds: done.map(({ files }) => files),
    processes: context.threads,
  });
  return models.map(({ name }): Figure => {
    const ours = rocAuc({ labels, scores: gather(done, ({ scores }) => scores[name]) });
    const peers = rocAuc({ labels, scores: gather(done, (_, fold) => theirs[name][fold]) });
    return {
      what: `\`${name}\`: difference of AUC from ${counterparts[name]}`,
      value: Math.abs(ours - peers),
      unit: '',
      digits: 5,
      target: { atMost: 0.002 },
      detail: `ours ${ours.toFixed(5)}, theirs ${peers.toFixed(5)}`,
    };
  });
}

async function fitFolds(
  context: BenchContext,
  source: Awaited<ReturnType<typeof realApplications>>,
): Promise<Fold[]> {
  const { labels, groups } = source;
  await using boosters = await openBoosters(pipelineContext(context), models.length);
  const foldOf = stratifiedFolds({ labels, groups, folds, seed });
  const done: Fold[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const rows = rowsWhere(foldOf, (of) => of === fold);
    const others = rowsWhere(foldOf, (of) => of !== fold);
    const { fitting, scored } = encodedRows(source, { fitting: others, scored: rows });
    const fittingLabels = rowsOf(labels, others);
    const scores = models.map(async (model) => {
      const balance = model.balanced(parameters) && balancedWeights(fittingLabels);
      const { fitted } = await model.fit({
        matrix: fitting,
        labels: fittingLabels,
        ...(balance && { weights: balance.weights }),
        parameters,
        seed,
        boosters,
        progress: noProgress,
      });
      return [model.name, scoreModel(fitted, scored)] as const;
    });
    const files = {
      fitting: await writeMatrix(context.work, `fitting-${fold}`, fitting),
      scored: await writeMatrix(context.work, `scored-${fold}`, scored),
      labels: await writeVector(context.work, `labels-${fold}`, fittingLabels),
    };
    done.push({ rows, files, scores: Object.fromEntries(await Promise.all(scores)) });
    context.say(`fold ${fold + 1} of ${folds}`);
  }
  return done;
}

/** One score a row of the table. */
function gather(
  folds: readonly Fold[],
  scoresOf: (fold: Fold, index: number) => ArrayLike<number>,
): Float64Array {
  const all = new Float64Array(folds.reduce((sum, { rows }) => sum + rows.length, 0));
  folds.forEach((fold, index) => {
    const scores = scoresOf(fold, index);
    fold.rows.forEach((row, at) => (all[row] = scores[at]));
  });
  return all;
}
