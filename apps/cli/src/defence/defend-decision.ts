import type { Language } from '@octroi/core';
import { reasonPlan, type Policy, type Preset } from '@octroi/features';
import {
  acceptedBelow,
  cutoffLogOdds,
  type ApplicationScorer,
  type Bundle,
  type Reason,
  type ReasonField,
  type Ruling,
} from '@octroi/scoring';
import type { Context } from '../context.ts';
import type { KnownApplication } from '../scoring/decide-rows.ts';
import type { Defence, ToldChange, ToldField, ToldReason } from './defence.ts';
import { valueTeller, type ValueTeller } from './value-teller.ts';

export interface DefenceRequest {
  readonly bundle: Bundle;
  /** As it was trained, whatever the scorer's rows hold: it tells what law protects. */
  readonly preset: Preset;
  readonly policy: Policy;
  readonly scorer: ApplicationScorer;
}

export type Defend = (ruling: Ruling, application: KnownApplication) => Defence | null;

/**
 * Tells applicants who are not granted a credit why, and what they can ask for instead; null for the others,
 * and where the bundle is from before it kept whom to compare them with.
 *
 * @throws OctroiError MODEL_UNSUPPORTED for trees too deep to explain
 */
export function openDefender(
  { portfolio, language }: Pick<Context, 'portfolio' | 'language'>,
  { bundle, preset, policy, scorer }: DefenceRequest,
): Defend {
  if (bundle.typical === null) return () => null;
  const plan = reasonPlan(portfolio, preset);
  const find = scorer.reasonFinder(plan);
  const labels = new Map(plan.map(({ name, label }) => [name, label[language]]));
  const teller = valueTeller(portfolio, preset, language);
  const change = (application: KnownApplication): ToldChange | null => {
    const { row, history } = application;
    const alternatives = portfolio.alternatives?.(row) ?? [];
    const changed = alternatives.map(({ changes }) => ({ ...row, ...changes }));
    const at = scorer.firstGranted(changed, policy, history);
    if (at === undefined) return null;
    const [{ probability }] = scorer.assess([changed[at]], [history]);
    return { fields: changedFields(row, alternatives[at].changes, teller), probability };
  };
  return (ruling, application) => {
    if (ruling.decision === 'granted') return null;
    if (ruling.rule !== null) return ruledOut(policy, ruling.rule, language);
    const { row, history } = application;
    const cutoff = cutoffLogOdds(bundle, acceptedBelow(policy, ruling));
    const { reasons, referenceRows, closes } = find(row, cutoff, history);
    return {
      rule: null,
      reasons: reasons.map((reason) => toldReason(reason, labels.get(reason.name), teller)),
      referenceRows,
      closes,
      change: change(application),
    };
  };
}

/** Where a hard rule decides, it is the reason. */
function ruledOut(policy: Policy, name: string, language: Language): Defence {
  const rule = policy.rules?.find((one) => one.name === name);
  return {
    rule: rule?.label[language] ?? name,
    ...{ reasons: [], referenceRows: 0, closes: 1, change: null },
  };
}

/** What a feature asked for as it is weighs at least, as a part of its reason, to be told first. */
const leastShare = 0.1;

function toldReason(
  { name, logOdds, fields }: Reason,
  label: string | undefined,
  teller: ValueTeller,
): ToldReason {
  const speaking = fields.filter(({ feature }) => teller.speaks(feature));
  const known = (field: ReasonField): boolean =>
    teller.isAsked(field.feature) && field.logOdds >= leastShare * logOdds;
  const told = speaking.length > 0 ? speaking : fields;
  return {
    name,
    label: label ?? teller.label(name),
    logOdds,
    fields: [...told.filter(known), ...told.filter((field) => !known(field))].map((field) =>
      toldField(field, teller),
    ),
  };
}

function toldField(field: ReasonField, { label, words }: ValueTeller): ToldField {
  const { feature, value, typical } = field;
  return {
    ...field,
    label: label(feature),
    valueWords: words(feature, value),
    typicalWords: words(feature, typical),
  };
}

function changedFields(
  row: KnownApplication['row'],
  changes: Readonly<Record<string, number>>,
  { label, words }: ValueTeller,
): ToldChange['fields'] {
  return Object.entries(changes).map(([field, to]) => {
    const from = row[field];
    return {
      ...{ field, label: label(field), from, to },
      fromWords: words(field, from),
      toWords: words(field, to),
    };
  });
}
