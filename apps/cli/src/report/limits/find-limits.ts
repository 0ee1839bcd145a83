import type { Translated } from '@octroi/core';
import { columnsUsed, type Portfolio, type Preset } from '@octroi/features';
import type { DeckData } from '../deck-data.ts';
import { isSplit } from '../gather/read-drift.ts';
import type { Limit } from './limit.ts';

/** Half the width of an AUC's interval beyond which models of the same kind are hard to tell apart. */
const wideAuc = 0.01;
/** A mean score this share away from the share of defaults is no probability. */
const calibrationTolerance = 0.1;
/** A rule this share dearer than the least cost contradicts it. */
const dearer = 0.05;
/** Shares granted to two groups differ too much below this ratio: the four-fifths rule. */
const fourFifths = 0.8;
/** Reasons that account for fewer decisions than this are no reasons. */
const faithfulEnough = 0.95;

/** What the figures themselves say against the model, the gravest first. */
export function findLimits(data: DeckData): Limit[] {
  return [
    ...synthetic(data),
    ...driftFound(data),
    ...ruleAgainstCost(data),
    ...adverseImpact(data),
    ...unfaithful(data),
    ...protectedColumns(data),
    ...miscalibrated(data),
    ...tie(data),
    ...smallSample(data),
    ...fairnessUnknown(data),
    ...driftUnknown(data),
    ...outsideTraining(data),
    ...unusedTables(data),
    ...missingValues(data),
    { kind: 'random-split', untouched: data.run.rows.untouched },
  ];
}

function synthetic(data: DeckData): Limit[] {
  return data.synthetic ? [{ kind: 'synthetic' }] : [];
}

function miscalibrated({ untouched }: DeckData): Limit[] {
  if (untouched === undefined) return [];
  const { meanScore, defaults, rows } = untouched;
  const defaulted = defaults / rows;
  if (Math.abs(meanScore / defaulted - 1) <= calibrationTolerance) return [];
  return [{ kind: 'miscalibrated', meanScore, defaulted }];
}

function driftFound({ drift }: DeckData): Limit[] {
  if (drift === undefined || drift.verdict.level === 'none') return [];
  return [{ kind: 'drift-found', level: drift.verdict.level, auc: drift.adversary?.auc }];
}

function driftUnknown({ drift }: DeckData): Limit[] {
  if (drift === undefined) return [{ kind: 'drift-unknown', split: false }];
  return drift.verdict.level === 'none' && isSplit(drift)
    ? [{ kind: 'drift-unknown', split: true }]
    : [];
}

/** The rule in force on the form, beside the cheapest one known for its model that leaves no one to a person. */
function ruleAgainstCost({ form }: DeckData): Limit[] {
  const outcomes = form?.untouched?.policies ?? [];
  const inForce = outcomes.find(({ policy }) => policy.name === form?.policy.name);
  if (inForce === undefined) return [];
  const known = outcomes.filter(({ reviewed }) => reviewed === 0);
  const leastCost = Math.min(...known.map(({ cost }) => cost));
  if (inForce.cost <= leastCost * (1 + dearer)) return [];
  const { policy, refused, cost } = inForce;
  return [{ kind: 'rule-against-cost', rule: policy.label, refused, cost, leastCost }];
}

/** The attribute whose groups the measured rule treats most unlike. */
function adverseImpact({ fairness, portfolio }: DeckData): Limit[] {
  const told = (fairness?.attributes ?? []).map(
    ({ attribute, fairness: { adverseImpactRatio } }) => ({
      attribute,
      ...adverseImpactRatio,
    }),
  );
  const unlike = told
    .filter(({ value }) => Number.isFinite(value) && value < fourFifths)
    .sort((one, other) => one.value - other.value);
  if (fairness === undefined || unlike.length === 0) return [];
  const [{ attribute, value, interval }] = unlike;
  const { label: rule } = fairness.policy;
  const labelled = labelOf(portfolio, attribute);
  return [{ kind: 'adverse-impact', rule, attribute: labelled, ratio: value, interval }];
}

function fairnessUnknown({ fairness, portfolio }: DeckData): Limit[] {
  const has = (portfolio.protectedColumns ?? []).length > 0;
  return fairness === undefined && has ? [{ kind: 'fairness-unknown' }] : [];
}

function unfaithful({ untouched }: DeckData): Limit[] {
  const told = (untouched?.policies ?? []).flatMap(({ policy, faithful }) =>
    faithful === null || faithful >= faithfulEnough ? [] : [{ rule: policy.label, faithful }],
  );
  const [worst] = told.sort((one, other) => one.faithful - other.faithful);
  return told.length === 0 ? [] : [{ kind: 'unfaithful', ...worst }];
}

function labelOf({ labels }: DeckData['portfolio'], name: string): Translated {
  return Object.hasOwn(labels, name) ? labels[name].label : { en: name, fr: name };
}

function protectedColumns({ portfolio, preset }: DeckData): Limit[] {
  const read = protectedFeatures(portfolio, preset);
  if (read.length === 0) return [];
  const named = new Set(read.flatMap(({ columns }) => columns));
  const columns = Array.from(named, (name) => labelOf(portfolio, name));
  return [{ kind: 'protected', columns, features: read.length }];
}

/** The features of a preset that read a protected column, each with those it reads. */
export function protectedFeatures(
  { protectedColumns: guarded = [] }: Pick<Portfolio, 'protectedColumns'>,
  { features, learnt }: Preset,
): { readonly name: string; readonly columns: readonly string[] }[] {
  const columnsOf = new Map(
    features.map(({ name, expression }) => [
      name,
      guarded.filter((column) => columnsUsed(expression).has(column)),
    ]),
  );
  const learntFeatures = learnt.map(({ name, value, by }) => ({
    name,
    columns: [value, ...by].flatMap((own) => columnsOf.get(own) ?? []),
  }));
  const plain = Array.from(columnsOf, ([name, columns]) => ({ name, columns }));
  return [...plain, ...learntFeatures].filter(({ columns }) => columns.length > 0);
}

function tie({ run, chosen }: DeckData): Limit[] {
  const others = run.comparison.rows
    .filter(({ name, verdict }) => verdict !== 'worse' && name !== chosen.name)
    .map(({ name }) => name);
  if (others.length === 0 || chosen.verdict === 'worse') return [];
  return [{ kind: 'tie', chosen: chosen.name, others }];
}

function smallSample({ chosen }: DeckData): Limit[] {
  const { aucInterval: auc, costInterval: cost, matrix } = chosen;
  if ((auc.upper - auc.lower) / 2 <= wideAuc) return [];
  const defaults = matrix.falseNegatives + matrix.truePositives;
  return [{ kind: 'small-sample', defaults, auc, cost }];
}

function outsideTraining({ form }: DeckData): Limit[] {
  const applicants = (form?.applicants ?? [])
    .filter(({ outsideTraining: fields }) => fields.length > 0)
    .map(({ applicant, outsideTraining: fields }) => ({
      label: applicant.label,
      fields: fields.length,
    }));
  return applicants.length === 0 ? [] : [{ kind: 'outside-training', applicants }];
}

/** Where every feature reads the table of applications alone: what else there is tells of the same people. */
function unusedTables({ portfolio, preset, tables }: DeckData): Limit[] {
  const { labelled, unlabelled } = portfolio;
  const applications = portfolio.tables.find(({ name }) => name === labelled);
  if (tables === undefined || applications === undefined) return [];
  const read = preset.features.flatMap(({ expression }) => [...columnsUsed(expression)]);
  if (read.some((column) => !Object.hasOwn(applications.columns, column))) return [];
  const others = portfolio.tables.filter(
    ({ name, auxiliary }) => name !== labelled && name !== unlabelled && auxiliary !== true,
  );
  const there = new Set(tables.tables.map(({ table }) => table));
  const names = (present: boolean): string[] =>
    others.map(({ name }) => name).filter((name) => there.has(name) === present);
  if (others.length === 0) return [];
  return [{ kind: 'unused-tables', present: names(true), absent: names(false) }];
}

function missingValues({ tables, portfolio }: DeckData): Limit[] {
  const labelled = tables?.tables.find(({ table }) => table === portfolio.labelled);
  if (labelled === undefined) return [];
  const half = labelled.missingValues.filter(({ rows }) => rows > labelled.rows / 2);
  if (half.length === 0) return [];
  return [{ kind: 'missing', columns: half.length, of: labelled.columns }];
}
