import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { measureProcess } from '../measure-process.ts';

export const synth: BenchCase = {
  name: 'synth',
  title: 'Synthetic portfolio',
  about:
    'Wall time and memory of `./octroi synth --scale 1`: as many rows as the full Kaggle files.',
  needsRealData: false,
  run: async ({ root, work, environment, quick }: BenchContext): Promise<Figure[]> => {
    const out = path.join(work, 'portfolio');
    const { seconds, peakBytes } = await measureProcess({
      command: path.join(root, 'octroi'),
      arguments: ['synth', '--scale', quick ? '0.01' : '1', '--out', out],
      environment,
    });
    const sizes = (await readdir(out)).map(async (file) => (await stat(path.join(out, file))).size);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const detail = `${sizes.length} files, ${(bytes / 1e6).toFixed(0)} MB of CSV`;
    return [
      { what: 'wall time', value: seconds, unit: 's', digits: 1, detail },
      { what: 'peak memory', value: peakBytes / 1e9, unit: 'GB', digits: 2 },
    ];
  },
};
