import type { FairnessAnswer } from '@octroi/contract';
import type { Translated } from '@octroi/core';
import { readFairness } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/fairness`: what the application model does to protected groups, once `octroi fairness` has measured it. */
export function fairnessRoute(app: FastifyInstance, context: RouteContext): void {
  const { service } = context;
  addRoute(app, context, {
    name: 'fairness',
    answer: async (): Promise<FairnessAnswer> => {
      const { described } = modelFor(service, 'application');
      const fairness = (await readFairness(service.workspace, described.bundle)) ?? null;
      const { labels, levelLabels } = service.portfolio;
      const attributes = (fairness?.attributes ?? []).map(({ attribute }) => attribute);
      return {
        fairness,
        labels: Object.fromEntries(
          attributes.map((name) => [
            name,
            {
              label: Object.hasOwn(labels, name) ? labels[name].label : { en: name, fr: name },
              groups: groupNames(Object.hasOwn(levelLabels, name) ? levelLabels[name] : {}),
            },
          ]),
        ),
      };
    },
  });
}

/** A report names groups in the language it was made in: each name leads to both. */
function groupNames(levels: Readonly<Record<string, Translated>>): Record<string, Translated> {
  return Object.fromEntries(
    Object.entries(levels).flatMap(([level, label]) =>
      [level, label.en, label.fr].map((name) => [name, label]),
    ),
  );
}
