import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SynthesisedFile } from '@octroi/pipeline';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { measureProcess } from '../measure-process.ts';

/** Of the real files, from the deck: rows, and mean over the columns of the percentage missing. */
const deck: Readonly<Record<string, { readonly rows: number; readonly missing: number }>> = {
  application_train: { rows: 307_511, missing: 24.4 },
  application_test: { rows: 48_744, missing: 23.81 },
  bureau: { rows: 1_716_428, missing: 13.5 },
  bureau_balance: { rows: 27_299_925, missing: 0 },
  previous_application: { rows: 1_670_214, missing: 17.98 },
  POS_CASH_balance: { rows: 10_001_358, missing: 0.07 },
  installments_payments: { rows: 13_605_401, missing: 0.01 },
  credit_card_balance: { rows: 3_840_312, missing: 6.65 },
};

export const synth: BenchCase = {
  name: 'synth',
  title: 'Synthetic portfolio',
  about:
    'Wall time and memory of `./octroi synth --scale 1`, which writes as many rows as the eight Kaggle files have, as CSV; then, table by table, how far the mean percentage of missing values is from that of the real file.',
  needsRealData: false,
  run: async ({ root, work, environment, quick }: BenchContext): Promise<Figure[]> => {
    const out = path.join(work, 'portfolio');
    const scale = quick ? 0.01 : 1;
    const { seconds, peakBytes, stdout } = await measureProcess({
      command: path.join(root, 'octroi'),
      arguments: ['synth', '--scale', String(scale), '--out', out, '--json'],
      environment,
    });
    const files = JSON.parse(stdout) as readonly SynthesisedFile[];
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    const sizes = (await readdir(out)).map(async (file) => (await stat(path.join(out, file))).size);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const rate = `${(rows / seconds / 1e6).toFixed(2)} million rows a second`;
    const detail = `${files.length} files, ${(bytes / 1e6).toFixed(0)} MB of CSV, ${rate}`;
    const wrong = files.filter((file) => file.rows !== Math.round(deck[file.table].rows * scale));
    return [
      { what: 'wall time', value: seconds, unit: 's', digits: 1, target: { atMost: 360 }, detail },
      { what: 'peak memory', value: peakBytes / 1e9, unit: 'GB', digits: 2, target: { atMost: 4 } },
      { what: 'rows', value: rows, unit: '', digits: 0 },
      {
        what: 'tables with other row counts than the real ones',
        value: wrong.length,
        unit: '',
        digits: 0,
        target: { atMost: 0 },
      },
      ...files.map(missingOf),
    ];
  },
};

function missingOf({ table, meanMissingPercent }: SynthesisedFile): Figure {
  const real = deck[table].missing;
  return {
    what: `missing in ${table}`,
    value: Math.abs(meanMissingPercent - real),
    unit: 'points off',
    digits: 3,
    target: { atMost: 0.1 },
    detail: `${meanMissingPercent.toFixed(3)} %, the real file ${real.toFixed(2)} %`,
  };
}
