import type { AskedApplication, ExplainAnswer } from '@octroi/contract';
import type { Translated } from '@octroi/core';
import type { ReasonsAnswer } from '@octroi/explaining';
import type { Alternative, Policy, Portfolio, Row } from '@octroi/features';
import { acceptedBelow, cutoffLogOdds, type Ruling } from '@octroi/scoring';
import type { OpenModel } from './open-model.ts';

/** What an applicant who is not granted a credit can ask to be told. */
export interface ReasonsInquiry {
  readonly cutoff: number;
  readonly alternatives: readonly Alternative[];
  /** The application with each of the alternatives. */
  readonly changed: readonly Row[];
}

interface InquiryRequest {
  readonly model: OpenModel;
  readonly policy: Policy;
  readonly ruling: Ruling;
}

/** What to ask a worker of an application that a policy does not grant. */
export function reasonsInquiry(
  portfolio: Portfolio,
  { model, policy, ruling }: InquiryRequest,
  { row }: AskedApplication,
): ReasonsInquiry {
  const alternatives = portfolio.alternatives?.(row) ?? [];
  return {
    cutoff: cutoffLogOdds(model.bundle, acceptedBelow(policy, ruling)),
    alternatives,
    changed: alternatives.map(({ changes }) => ({ ...row, ...changes })),
  };
}

type Told = Pick<ExplainAnswer, 'reasons' | 'change'>;

/** A worker's answer in both languages' words. */
export function toldReasons(
  { labels, plan, scorer }: Pick<OpenModel, 'labels' | 'plan' | 'scorer'>,
  { row, history }: AskedApplication,
  { reasons, granted, inquiry }: ReasonsAnswer & { readonly inquiry: ReasonsInquiry },
): Told {
  const named = new Map(plan.map(({ name, label }) => [name, label]));
  const labelOf = (name: string): Translated => labels.get(name) ?? { en: name, fr: name };
  return {
    reasons: reasons && {
      ...reasons,
      reasons: reasons.reasons.map((reason) => ({
        ...reason,
        label: named.get(reason.name) ?? labelOf(reason.name),
        fields: reason.fields.map((field) => ({ ...field, label: labelOf(field.feature) })),
      })),
    },
    change: granted === null ? null : change(granted),
  };

  function change(at: number): NonNullable<Told['change']> {
    const [{ logOdds, probability }] = scorer.assess([inquiry.changed[at]], [history]);
    const changes = Object.entries(inquiry.alternatives[at].changes);
    return {
      fields: changes.map(([field, to]) => ({
        ...{ field, label: labelOf(field), to },
        from: Object.hasOwn(row, field) ? row[field] : null,
      })),
      logOdds,
      probability,
    };
  }
}
