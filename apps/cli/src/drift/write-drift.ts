import path from 'node:path';
import { evidentlyJson, type DriftDocument } from '@octroi/monitoring';
import { driftPage, reportReader } from '@octroi/monitoring/report';
import { writeFileAtomically } from '@octroi/storage';
import type { Context } from '../context.ts';
import { explainedFeatures } from '../explain/explained-feature.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { htmlPage } from '../page/html-page.ts';
import { markdownPage } from '../page/markdown-page.ts';

/** Writes the report in its four forms; gives the paths, the one to read first. */
export async function writeDrift(
  { portfolio, language }: Pick<Context, 'portfolio' | 'language'>,
  document: DriftDocument,
  folder: string,
): Promise<string[]> {
  const preset = presetNamed(portfolio, document.source.preset);
  const featureOf = explainedFeatures(portfolio, preset, language);
  const unitOf = (feature: string) => featureOf(feature).unit;
  const levelOf = (feature: string, level: string) => featureOf(feature).named.get(level) ?? level;
  const reader = reportReader({ document, language, unitOf, levelOf });
  const page = driftPage(reader);
  const files = {
    'drift.html': htmlPage(page, language),
    'drift.md': markdownPage(page),
    'drift.json': jsonText(document),
    'drift.evidently.json': jsonText(evidentlyJson(document.evidently)),
  };
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await writeFileAtomically(file, text);
    paths.push(file);
  }
  return paths;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
