import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@octroi/storage';
import { format } from 'prettier';
import type { Figure } from './case.ts';

/** What one run of one case gave: bench/results/<case>.json. */
export interface CaseResult {
  readonly case: string;
  /** Day of the run. */
  readonly date: string;
  readonly machine: string;
  /** Share of the processors that others used in the seconds before and after the case. */
  readonly busy: { readonly before: number; readonly after: number };
  /** Of the whole case, both sides. */
  readonly seconds: number;
  readonly figures: readonly Figure[];
}

const fileOf = (root: string, name: string): string =>
  path.join(root, 'bench', 'results', `${name}.json`);

export function readResult(root: string, name: string): CaseResult | undefined {
  const file = fileOf(root, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CaseResult) : undefined;
}

export async function writeResult(root: string, result: CaseResult): Promise<void> {
  const text = await format(JSON.stringify(result), { parser: 'json', printWidth: 100 });
  await writeFileAtomically(fileOf(root, result.case), text);
}
