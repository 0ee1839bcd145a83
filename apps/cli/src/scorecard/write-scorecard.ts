import path from 'node:path';
import { scorecardSql } from '@octroi/scoring';
import { writeFileAtomically } from '@octroi/storage';
import type { ScorecardDocument } from './scorecard-document.ts';

export interface ScorecardPlace {
  readonly folder: string;
  /** What the SQL reads. */
  readonly table: string;
}

/** Writes the card as JSON and as SQL; gives the paths. */
export async function writeScorecard(
  document: ScorecardDocument,
  { folder, table }: ScorecardPlace,
): Promise<string[]> {
  const texts = {
    'scorecard.json': `${JSON.stringify(document, null, 1)}\n`,
    'scorecard.sql': scorecardSql(document.card, table),
  };
  const files = Object.entries(texts).map(([name, text]) => ({
    file: path.join(folder, name),
    text,
  }));
  for (const { file, text } of files) await writeFileAtomically(file, text);
  return files.map(({ file }) => file);
}
