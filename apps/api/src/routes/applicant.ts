import type { ApplicantAnswer } from '@octroi/contract';
import type { FastifyInstance } from 'fastify';
import { addRoute, type Asked } from './add-route.ts';
import { knownApplicant } from './asked-application.ts';
import type { RouteContext } from './route-context.ts';

interface Parameters {
  readonly id: string;
}

/** `GET /v1/applicants/:id`: an application of the workspace, its outcome left out. */
export function applicantRoute(app: FastifyInstance, context: RouteContext): void {
  addRoute(app, context, {
    name: 'applicant',
    answer: ({ parameters }: Asked<unknown, unknown, Parameters>): ApplicantAnswer => {
      const applicant = Number(parameters.id);
      return { applicant, row: knownApplicant(context.service, applicant) };
    },
  });
}
