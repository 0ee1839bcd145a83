import { existsSync } from 'node:fs';
import path from 'node:path';
import { startBoosters } from '@octroi/boosters';
import { isOctroiError, type Language, type Matrix } from '@octroi/core';
import type { Context } from '../context.ts';
import { librariesOf } from './boosters.ts';

/** One thing Octroi needs: whether it is there, and how to mend it where it is not. */
export interface DoctorCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly mend?: string;
}

/** Looks at everything training and scoring rest on; trains two trees to be sure of the engines. */
export async function doctorChecks(context: Context): Promise<readonly DoctorCheck[]> {
  return [nodeCheck(context.language), await boostersCheck(context), workspaceCheck(context)];
}

function nodeCheck(language: Language): DoctorCheck {
  const ok = Number(process.versions.node.split('.')[0]) >= 24;
  const mend = {
    en: 'Run ./octroi: it brings Node 24 where it is missing.',
    fr: 'Lancez ./octroi : il apporte Node 24 s’il manque.',
  };
  return { name: 'Node', ok, found: process.versions.node, ...(!ok && { mend: mend[language] }) };
}

async function boostersCheck(context: Context): Promise<DoctorCheck> {
  const { environment, language } = context;
  const name = 'LightGBM, XGBoost';
  try {
    const libraries = librariesOf(context);
    await using boosters = await startBoosters({ libraries, threads: 1, environment });
    const data = { matrix: twoByTwo, labels: Float32Array.of(0, 1) };
    const rounds = 1;
    await boosters.train({ engine: 'lightgbm', parameters: { objective: 'binary' }, rounds, data });
    await boosters.train({
      engine: 'xgboost',
      parameters: { objective: 'binary:logistic' },
      rounds,
      data,
    });
    return { name, ok: true, found: path.dirname(libraries.lightgbm) };
  } catch (error) {
    if (!isOctroiError(error)) throw error;
    const { message, mend } = error.describe(language);
    return { name, ok: false, found: message, mend };
  }
}

const twoByTwo: Matrix = {
  rows: 2,
  columns: [{ name: 'one' }, { name: 'two' }],
  values: Float32Array.of(0, 1, 1, 0),
};

function workspaceCheck({ workspace, portfolio, language }: Context): DoctorCheck {
  const ok = existsSync(path.join(workspace.tables, `${portfolio.labelled}.parquet`));
  const mend = {
    en: 'octroi ingest SOURCE brings in tables; octroi run makes synthetic ones.',
    fr: 'octroi ingest SOURCE apporte des tables ; octroi run en fabrique de synthétiques.',
  };
  return {
    name: portfolio.labelled,
    ok,
    found: workspace.tables,
    ...(!ok && { mend: mend[language] }),
  };
}
