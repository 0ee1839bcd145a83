import type { ComparisonAnswer } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import { latestRun, readEvaluation, type RunRecord } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import type { Service } from '../service/service.ts';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/comparison`: the run that made the application model, with its curves. */
export function comparisonRoute(app: FastifyInstance, context: RouteContext): void {
  const { service } = context;
  addRoute(app, context, {
    name: 'comparison',
    answer: async (): Promise<ComparisonAnswer> => {
      const run = await servedRun(service);
      if (run === undefined) throw new OctroiError('API_NO_COMPARISON', {});
      const evaluation = await readEvaluation(service.workspace, run.id);
      const { id, preset, createdAt, rows, features, folds, seed, baseRate, comparison } = run;
      return {
        run: id,
        preset,
        createdAt,
        rows,
        features,
        folds,
        seed,
        baseRate,
        comparison,
        evaluation:
          evaluation === undefined
            ? null
            : { models: [...evaluation.models], projection: evaluation.projection },
      };
    },
  });
}

/** The latest run of the served model's preset: of the application's, else of the form's. */
function servedRun({ workspace, application, form }: Service): Promise<RunRecord | undefined> {
  const preset = (application ?? form)?.described.preset;
  return latestRun(workspace, preset === undefined ? {} : { preset });
}
