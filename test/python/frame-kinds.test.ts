/** The Python file of a bundle by itself: what frames it takes and refuses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFrame } from '@octroi/pipeline';
import { expect, test } from 'vitest';
import { isPythonHere, runPython } from './score-in-python.ts';
import { loans, trainBundles } from './train-bundles.ts';

test.skipIf(!isPythonHere)(
  'the Python file takes the same values in any type that holds them, and no others (`make test` brings Python’s packages)',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'octroi-frames-'));
    try {
      await trainBundles(folder, 'deck');
      const rows = path.join(folder, 'rows.parquet');
      await writeFrame({ path: rows, frame: loans.frame });
      const script = path.join(import.meta.dirname, 'frame_kinds.py');
      for (const model of ['log_reg', 'lgbm', 'xgb']) {
        const { stdout } = await runPython([script, path.join(folder, model), rows], { folder });
        expect(JSON.parse(stdout)).toEqual(expected);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

const expected = {
  same: {
    'nullable numbers': true,
    'numbers of Arrow': true,
    decimals: true,
    objects: true,
    'texts of Arrow': true,
    categories: true,
    'more columns, in another order': true,
  },
  refused: {
    'texts as numbers': "column 'debt' has to hold numbers: '7'",
    'days as numbers': expect.stringContaining("column 'debt' has to hold numbers") as string,
    'numbers as texts': "column 'job' has to hold texts: 7",
    'no column': "the frame has no column 'debt'",
    'a column twice': "the frame has several columns 'debt'",
  },
  some: [7, 3],
  someSame: true,
  none: [0, 4],
};
