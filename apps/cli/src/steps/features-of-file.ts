import path from 'node:path';
import type { Preset, TableContract } from '@octroi/features';
import { ingest, type IngestReport, materialise } from '@octroi/pipeline';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import { engineSettings } from './engine-settings.ts';
import { selection } from './features-step.ts';
import { historyOf } from './history.ts';

interface ApplicationFile {
  /** CSV, CSV.gz or Parquet. */
  readonly file: string;
  readonly contract: TableContract;
  /** What the step is called. */
  readonly name: string;
}

/**
 * Computes a preset's features for a file of applications, with what the workspace's tables tell of its
 * applicants, into Parquet in a folder of its own.
 *
 * @throws OctroiError those of `ingest`
 */
export async function featuresOfFile(
  context: Context,
  { preset, folder }: { readonly preset: Preset; readonly folder: string },
  { file, contract, name }: ApplicationFile,
): Promise<{ report: IngestReport; features: string }> {
  const { portfolio, progress, language } = context;
  const settings = engineSettings(context);
  const tables = [contract];
  const report = await ingest({ ...settings, source: file, tables, out: folder, progress });
  const from = path.join(folder, `${contract.name}.parquet`);
  const features = path.join(folder, 'features', `${contract.name}.parquet`);
  progress({ step: say('stepFeatures', language, { of: name }), done: 0, unit: 'rows' });
  const applications = [{ name: contract.name, path: from }];
  const history = await historyOf(context, preset, { applications, folder });
  await materialise({
    ...settings,
    from,
    joined: history.joined,
    beside: history.beside.get(contract.name) ?? [],
    select: selection(portfolio, history.features, contract.name),
    out: features,
  });
  return { report, features };
}
