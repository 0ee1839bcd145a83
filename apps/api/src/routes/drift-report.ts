import type { DriftReportAnswer } from '@octroi/contract';
import { isOctroiError, OctroiError } from '@octroi/core';
import { levelLabelsOf, type Portfolio } from '@octroi/features';
import { latestDriftReport, readDriftReport, type Workspace } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { addRoute, type Asked } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

interface Parameters {
  readonly id: string;
}

/** `GET /v1/drift/:id`: a report with the units and the names of levels it is read with. */
export function driftReportRoute(app: FastifyInstance, context: RouteContext): void {
  const { workspace, portfolio } = context.service;
  addRoute(app, context, {
    name: 'driftReport',
    answer: async ({
      parameters,
    }: Asked<unknown, unknown, Parameters>): Promise<DriftReportAnswer> => {
      const asked = parameters.id;
      const id = asked === 'latest' ? ((await latestDriftReport(workspace)) ?? asked) : asked;
      const report = await readWhole(workspace, id);
      const names = report.features.map(({ name }) => name);
      return {
        id,
        report,
        units: unitsOf(portfolio, report.source.preset, names),
        levels: levelsOf(portfolio, report.source.preset, names),
      };
    },
  });
}

/** A client is told that a report is damaged, not where its file is. */
async function readWhole(workspace: Workspace, id: string): Promise<DriftReportAnswer['report']> {
  try {
    return await readDriftReport(workspace, id);
  } catch (error) {
    if (!isOctroiError(error, 'WORKSPACE_DAMAGED')) throw error;
    throw new OctroiError('API_DRIFT_DAMAGED', { report: id }, { cause: error });
  }
}

function unitsOf(
  { presets }: Portfolio,
  presetName: string,
  names: readonly string[],
): DriftReportAnswer['units'] {
  const preset = presets.find(({ name }) => name === presetName);
  const compared = new Set(names);
  const known = preset === undefined ? [] : [...preset.features, ...preset.learnt];
  return Object.fromEntries(
    known.filter(({ name }) => compared.has(name)).map(({ name, unit }) => [name, unit]),
  );
}

function levelsOf(
  portfolio: Portfolio,
  presetName: string,
  names: readonly string[],
): DriftReportAnswer['levels'] {
  const preset = portfolio.presets.find(({ name }) => name === presetName);
  const labels = levelLabelsOf(portfolio, preset ?? { features: [] });
  return Object.fromEntries(
    names.flatMap((name) => {
      const own = labels.get(name);
      return own === undefined ? [] : [[name, { ...own }]];
    }),
  );
}
