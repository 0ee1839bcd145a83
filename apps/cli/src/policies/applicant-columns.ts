import path from 'node:path';
import { columnsByName, numberColumnNamed, OctroiError, type Frame } from '@octroi/core';
import { columnsOf, quoteIdentifier, toDuckdb } from '@octroi/features';
import { materialise, readFrame } from '@octroi/pipeline';
import type { Bundle } from '@octroi/scoring';
import { useTemporaryFolder } from '@octroi/storage';
import type { Context } from '../context.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import { tableFile } from '../steps/table-file.ts';

/**
 * Columns of the labelled table, cleaned, in the order of a bundle's features: what rules, groups and amounts
 * are read from, whether or not the model reads them.
 *
 * @throws OctroiError EXPLAIN_FEATURES_CHANGED where the table is not the one the features were made of,
 * FEATURE_MISSING_FROM_FRAME for a name that the table does not have
 */
export async function readApplicantColumns(
  context: Context,
  { manifest }: Bundle,
  names: readonly string[],
): Promise<Frame> {
  const { portfolio, workspace } = context;
  const { applicantKey: key, labelled } = portfolio;
  const settings = engineSettings(context);
  const select = [...new Set(names)].map((name) => ({ name, sql: columnSql(context, name) }));
  const features = path.join(workspace.features(manifest.preset), `${labelled}.parquet`);
  return useTemporaryFolder(path.join(workspace.root, 'columns'), async (folder) => {
    const out = path.join(folder, `${labelled}.parquet`);
    await materialise({
      ...settings,
      from: tableFile(context, labelled),
      select: [{ name: key, sql: quoteIdentifier(key) }, ...select],
      out,
    });
    const frame = await readFrame({ ...settings, paths: [out] });
    const ids = await readFrame({ ...settings, paths: [features], columns: [key] });
    const [own, theirs] = [frame, ids].map((read) => numberColumnNamed(columnsByName(read), key));
    const same =
      own.values.length === theirs.values.length &&
      own.values.every((id, row) => id === theirs.values[row]);
    if (same) return frame;
    const { id: bundle, preset } = manifest;
    throw new OctroiError('EXPLAIN_FEATURES_CHANGED', { bundle, file: features, preset });
  });
}

function columnSql({ portfolio }: Context, name: string): string {
  const table = portfolio.tables.find((own) => own.name === portfolio.labelled);
  const columns = table === undefined ? {} : columnsOf(table);
  const expression = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (expression !== undefined) return toDuckdb(expression);
  throw new OctroiError('FEATURE_MISSING_FROM_FRAME', { feature: name });
}
