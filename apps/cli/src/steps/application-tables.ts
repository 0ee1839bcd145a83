import { existsSync } from 'node:fs';
import { OctroiError } from '@octroi/core';
import type { Portfolio } from '@octroi/features';
import type { Context } from '../context.ts';
import { tableFile } from './table-file.ts';

export interface ApplicationTable {
  readonly name: string;
  /** Its Parquet. */
  readonly path: string;
}

type Where = Pick<Context, 'portfolio' | 'workspace'>;

/** The labelled table of applications, then the unlabelled one where the portfolio has it. */
export function applicationNames({ labelled, unlabelled }: Portfolio): string[] {
  return [labelled, ...(unlabelled === undefined ? [] : [unlabelled])];
}

/** The tables of applications that are in the workspace, the labelled one first. */
export function applicationTables(context: Where): ApplicationTable[] {
  return applicationNames(context.portfolio)
    .map((name) => ({ name, path: tableFile(context, name) }))
    .filter(({ path }) => existsSync(path));
}

/** As `applicationTables`, of which there has to be one. @throws OctroiError CLI_TABLES_MISSING */
export function someApplicationTables(context: Where): ApplicationTable[] {
  const tables = applicationTables(context);
  if (tables.length > 0) return tables;
  throw new OctroiError('CLI_TABLES_MISSING', {
    workspace: context.workspace.root,
    table: context.portfolio.labelled,
  });
}
