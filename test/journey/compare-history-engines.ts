import type { Column } from '@octroi/core';
import {
  compileFeatures,
  resolveFeatures,
  type Expression,
  type FeatureValues,
  type Preset,
} from '@octroi/features';
import { readFrame } from '@octroi/pipeline';
import { openApplicants, type ApplicantStore } from '@octroi/workspace';
import type { Context } from '../../apps/cli/src/context.ts';
import { applicationTables } from '../../apps/cli/src/steps/application-tables.ts';
import { featuresStep } from '../../apps/cli/src/steps/features-step.ts';
import type { Engine } from '../../apps/cli/src/steps/history.ts';
import { neededHistories } from '../../apps/cli/src/steps/history-tables.ts';
import { indexApplicants } from '../../apps/cli/src/steps/index-applicants.ts';

interface EnginesCompared {
  readonly applicants: number;
  readonly features: number;
  readonly differing: readonly DifferingFeature[];
  /** What one applicant after the other took in memory: to find the rows, and to compute the features. */
  readonly milliseconds: {
    readonly found: readonly number[];
    readonly computed: readonly number[];
  };
}

interface DifferingFeature {
  readonly name: string;
  readonly applicants: number;
  /** Whether its formula holds a logarithm, whose last bit is each engine's own. */
  readonly ofLogarithms: boolean;
  /** Between the two, at most; infinite for a text, a sign of 0, or a value that one lacks. */
  readonly gap: number;
}

/**
 * Computes a preset for every applicant of a workspace twice: by an engine over the whole tables, and in memory
 * from the rows that the index of applicants keeps. Tells where the two differ in any bit.
 */
export async function compareHistoryEngines(
  context: Context,
  preset: Preset,
  engine: Engine = 'duckdb',
): Promise<EnginesCompared> {
  const tables = applicationTables(context);
  const { files } = await featuresStep(context, preset, engine);
  await indexApplicants(context, { tables, histories: neededHistories(context, preset) });
  using store = openApplicants(context.workspace);
  if (store === undefined) throw new Error('there is no index');
  const compared = new Compared(preset, store);
  for (const { path } of Object.values(files)) {
    const { columns } = await readFrame({ paths: [path], threads: context.threads });
    compared.take(new Map(columns.map((column) => [column.name, column])), context);
  }
  return compared.outcome;
}

class Compared {
  readonly #compiled: ReturnType<typeof compileFeatures>;
  readonly #store: ApplicantStore;
  readonly #differing = new Map<string, { applicants: number; gap: number }>();
  readonly #found: number[] = [];
  readonly #computed: number[] = [];

  readonly #ofLogarithms: ReadonlySet<string>;

  constructor(preset: Preset, store: ApplicantStore) {
    const features = resolveFeatures(preset.features);
    this.#ofLogarithms = new Set(
      features.filter(({ expression }) => hasLogarithm(expression)).map(({ name }) => name),
    );
    this.#compiled = compileFeatures(preset.features);
    this.#store = store;
  }

  get outcome(): EnginesCompared {
    return {
      applicants: this.#computed.length,
      features: this.#compiled.features.length,
      differing: Array.from(this.#differing, ([name, difference]) => ({
        name,
        ofLogarithms: this.#ofLogarithms.has(name),
        ...difference,
      })),
      milliseconds: { found: this.#found, computed: this.#computed },
    };
  }

  take(byDuckdb: ReadonlyMap<string, Column>, { portfolio }: Pick<Context, 'portfolio'>): void {
    const ids = byDuckdb.get(portfolio.applicantKey);
    if (ids?.kind !== 'number') throw new Error('ids are numbers');
    for (const [row, id] of ids.values.entries()) {
      const values = this.#evaluate(id);
      for (const [at, { name, kind }] of this.#compiled.features.entries()) {
        const column = byDuckdb.get(name);
        const found = kind === 'number' ? values.numbers[at] : values.texts[at];
        this.#compare(name, column === undefined ? undefined : cellOf(column, row), found);
      }
    }
  }

  #evaluate(id: number): FeatureValues {
    const start = performance.now();
    const [row, history] = [this.#store.find(id), this.#store.history(id)];
    const between = performance.now();
    const values = this.#compiled.evaluate(row ?? {}, history);
    this.#found.push(between - start);
    this.#computed.push(performance.now() - between);
    return values;
  }

  #compare(
    name: string,
    one: number | string | null | undefined,
    other: number | string | null,
  ): void {
    if (Object.is(one, other)) return;
    const numbers = typeof one === 'number' && typeof other === 'number';
    const known = this.#differing.get(name) ?? { applicants: 0, gap: 0 };
    this.#differing.set(name, {
      applicants: known.applicants + 1,
      gap: Math.max(known.gap, numbers ? gapBetween(one, other) : Infinity),
    });
  }
}

function cellOf(column: Column, row: number): number | string | null {
  if (column.kind === 'number') return column.values[row];
  const code = column.codes[row];
  return code < 0 ? null : column.levels[code];
}

function gapBetween(one: number, other: number): number {
  const gap = Math.abs(one - other);
  return gap > 0 ? gap : Infinity;
}

/** A formula is plain data. */
function hasLogarithm(expression: Expression): boolean {
  return JSON.stringify(expression).includes('"name":"log"');
}
