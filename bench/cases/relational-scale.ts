import type { BenchCase, BenchContext, Figure } from '../case.ts';
import {
  describeLimits,
  featuresRun,
  historyPreset,
  type Limits,
} from '../relational/features-run.ts';
import { makeWorkspace } from '../relational/make-workspace.ts';

const scales = [0.1, 0.3, 1];
const usual: Limits = { threads: 2, memory: '2GB' };
/** With the one before: five runs. */
const others: readonly Limits[] = [
  { threads: 2, memory: '1GB' },
  { threads: 1, memory: '2GB' },
  { threads: 1, memory: '1GB' },
  { threads: 2, memory: '2GB' },
];

export const relationalScale: BenchCase = {
  name: 'relational-scale',
  title: 'Features from all eight tables, by the size of the tables',
  about:
    `\`./octroi features --preset ${historyPreset}\` from the ingested Parquet of the synthetic portfolio at several ` +
    `scales (1 is 58 million rows; ${describeLimits(usual)}). The exponent is that of the power of the scale ` +
    'that time follows from the first scale to the last; 1 is proportional. At the first scale, five runs with ' +
    'other threads and memory limits, every matrix hashed.',
  needsRealData: false,
  run: measure,
};

interface Measured {
  readonly scale: number;
  readonly seconds: number;
  readonly bytes: number;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const measured: Measured[] = [];
  const hashes = new Set<string>();
  for (const scale of context.quick ? [0.01, 0.03] : scales) {
    const workspace = await makeWorkspace(context, scale);
    const { seconds, peakBytes: bytes, hash } = await featuresRun(context, workspace, usual);
    context.say(`scale ${scale}: ${seconds.toFixed(1)} s`);
    if (measured.length === 0) {
      hashes.add(hash);
      for (const limit of others) {
        hashes.add((await featuresRun(context, workspace, limit)).hash);
      }
    }
    measured.push({ scale, seconds, bytes });
  }
  return [...measured.flatMap(figuresOf), ...exponents(measured), identity(hashes)];
}

function figuresOf({ scale, seconds, bytes }: Measured): Figure[] {
  return [
    { what: `scale ${scale}`, value: seconds, unit: 's', digits: 1 },
    { what: `peak memory at scale ${scale}`, value: bytes / 1e9, unit: 'GB', digits: 2 },
  ];
}

function exponents(measured: readonly Measured[]): Figure[] {
  const [first, last] = [measured[0], measured[measured.length - 1]];
  const exponent = (one: number, other: number): number =>
    Math.log(other / one) / Math.log(last.scale / first.scale);
  const seconds = exponent(first.seconds, last.seconds);
  const bytes = exponent(first.bytes, last.bytes);
  const atThree = 3 / last.scale;
  return [
    { what: 'exponent of time', value: seconds, unit: '', digits: 2, target: { atMost: 1.1 } },
    { what: 'exponent of peak memory', value: bytes, unit: '', digits: 2, target: { atMost: 0.5 } },
    {
      what: 'scale 3, by the exponents',
      value: last.seconds * atThree ** seconds,
      unit: 's',
      digits: 0,
      detail: `${((last.bytes * atThree ** bytes) / 1e9).toFixed(2)} GB`,
    },
  ];
}

function identity(hashes: ReadonlySet<string>): Figure {
  return {
    what: 'different matrices of five runs',
    value: hashes.size,
    unit: '',
    digits: 0,
    target: { atMost: 1 },
    detail: [usual, ...others].map(describeLimits).join('; '),
  };
}
