/** A bundle loaded and scored by plain MLflow, LightGBM and XGBoost in Python: equal to our own scores. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from '@octroi/core';
import { openFrameScorer, type Assessment } from '@octroi/scoring';
import { models } from '@octroi/training';
import { openBundleFolder } from '@octroi/workspace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awkwardFrame } from './awkward-frame.ts';
import { expectSame } from './expect-same.ts';
import { oddEncoder, oddFrame, oddModel } from './odd-frame.ts';
import {
  isPythonHere,
  scoreInPython,
  type PythonAnswer,
  type PythonRequest,
} from './score-in-python.ts';
import { loans, trainBundles, writeLinearBundle } from './train-bundles.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-pyfunc-'));
const bundle = (...names: string[]): string => path.join(folder, ...names);
const trained = (['deck', 'tuned'] as const).flatMap((parameters) =>
  models.map(({ name }) => [parameters, name] as const),
);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isPythonHere)(
  'a bundle in Python (`make test` brings MLflow, LightGBM and XGBoost where pip answers)',
  () => {
    const asked = new Map<string, PythonRequest>();
    let all: PythonAnswer;
    const ask = (name: string, request: PythonRequest): void => void asked.set(name, request);
    const answer = (name: string): PythonAnswer['answers'][number] =>
      all.answers[[...asked.keys()].indexOf(name)];

    beforeAll(async () => {
      for (const parameters of ['deck', 'tuned'] as const) {
        await trainBundles(bundle(parameters), parameters);
      }
      await writeLinearBundle(folder, 'odd', {
        model: oddModel,
        encoder: oddEncoder,
        frame: oddFrame,
      });
      cpSync(bundle('deck', 'lgbm'), bundle('altered'), { recursive: true });
      appendFileSync(bundle('altered', 'model.lightgbm.txt'), ' ');
      for (const names of trained) {
        ask(names.join('/'), { bundle: bundle(...names), rows: await awkward(...names) });
      }
      ask('odd', { bundle: bundle('odd'), rows: oddFrame });
      ask('altered', { bundle: bundle('altered'), rows: loans.frame });
      for (const [name, { rows }] of Object.entries(refused)) {
        ask(name, { bundle: bundle('deck', 'log_reg'), rows });
      }
      all = await scoreInPython([...asked.values()]);
    });

    test.each(trained)(
      'with parameters %s, %s gives the same scores of awkward rows',
      async (...names) => {
        const rows = await awkward(...names);
        const ours = await assess(bundle(...names), rows);
        expect(new Set(ours.map(({ logOdds }) => logOdds)).size).toBeGreaterThan(20);
        expectSame(answer(names.join('/')), ours);
      },
    );

    test('every kind of column is encoded alike, groups of any number and text included', async () => {
      expectSame(answer('odd'), await assess(bundle('odd'), oddFrame));
    });

    test.each(Object.keys(refused))('%s is refused', (name) => {
      expect(answer(name)).toEqual({ error: expect.stringMatching(refused[name].error) as string });
    });

    test('a model file that is not the one of the manifest is refused before an engine reads it', () => {
      expect(answer('altered')).toEqual({
        error:
          'ValueError: model.lightgbm.txt is not the file that training wrote: its hash differs',
      });
    });

    test('MLflow finds the packages it is asked to look for', () => {
      expect(all.stderr).not.toContain('dependency mismatch');
      expect(all.stderr).not.toContain('signature is missing');
    });
  },
);

const awkward = async (...names: string[]): Promise<Frame> =>
  awkwardFrame(loans.frame, await openBundleFolder(bundle(...names)), { rows: 2000, seed: 3 });

async function assess(from: string, frame: Frame): Promise<Assessment[]> {
  return openFrameScorer(await openBundleFolder(from)).assess(frame);
}

const withColumn = (column: Frame['columns'][number]): Frame => ({
  ...loans.frame,
  columns: loans.frame.columns.map((each) => (each.name === column.name ? column : each)),
});
const { rows } = loans.frame;

const refused: Readonly<Record<string, { readonly rows: Frame; readonly error: RegExp }>> = {
  'a frame without a feature': {
    rows: { rows, columns: loans.frame.columns.filter(({ name }) => name !== 'debt') },
    error: /^MlflowException: .*missing inputs \['debt'\]/s,
  },
  'a text where a number should be': {
    rows: withColumn({
      kind: 'category',
      name: 'debt',
      levels: ['7'],
      codes: new Int32Array(rows),
    }),
    error: /^MlflowException: .*debt/s,
  },
  'a number where a text should be': {
    rows: withColumn({ kind: 'number', name: 'job', values: new Float64Array(rows).fill(7) }),
    error: /^MlflowException: .*job/s,
  },
  'an infinite number in a linear model': {
    rows: withColumn({ kind: 'number', name: 'debt', values: new Float64Array(rows).fill(1e39) }),
    error: /^ValueError: column '.*debt.*' has an infinite value$/,
  },
};
