import type { FormAnswer } from '@octroi/contract';
import type { FastifyInstance } from 'fastify';
import type { OpenModel } from '../service/open-model.ts';
import type { Service } from '../service/service.ts';
import { addRoute } from './add-route.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/form`: what the simulation page needs to draw the form. */
export function formRoute(app: FastifyInstance, context: RouteContext): void {
  const { service } = context;
  addRoute(app, context, {
    name: 'form',
    answer: (): FormAnswer => formAnswer(service, modelFor(service, 'form')),
  });
}

function formAnswer({ portfolio }: Service, { bundle, described, plan }: OpenModel): FormAnswer {
  const { demoForm, demoApplicants } = portfolio;
  const fields = demoForm.groups.flatMap((group) => group.fields.map(({ name }) => name));
  const seen = fields.flatMap((name) => {
    if (!Object.hasOwn(bundle.ranges, name)) return [];
    const { lowest, highest, typical, median } = bundle.ranges[name];
    return [[name, { lowest, highest, typical: [...typical] as [number, number], median }]];
  });
  return {
    form: demoForm,
    applicants: demoApplicants.map(({ name, label, values }) => ({
      name,
      label,
      values: Object.fromEntries(
        fields.map((field) => {
          const value = values[field];
          return [field, typeof value === 'number' ? value : null];
        }),
      ),
    })),
    seen: Object.fromEntries(seen) as FormAnswer['seen'],
    reasons: plan.map(({ name, label, features }) => ({ name, label, features: [...features] })),
    model: described,
  };
}
