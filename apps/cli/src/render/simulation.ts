import type { Decision } from '@octroi/features';
import type { GroupOutcomes, PolicyOutcome, PolicySimulation, SwapCell } from '@octroi/scoring';
import { sumFormat } from '../audit/finding-words.ts';
import type { SimulationDocument } from '../policies/simulate-action.ts';
import { simulationWords } from '../policies/simulation-words.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatInterval } from './numbers.ts';
import { renderTable, type TextColumn } from './table.ts';

interface Told extends Display {
  readonly labelOf: (column: string) => string;
  readonly leastRows: number;
}

/** What a policy would have done: beside the optimum and Bayes' rule, by group, against another policy. */
export function renderSimulation(document: SimulationDocument, told: Told): string {
  const { simulation, against, swaps = [], grid = [] } = document;
  const { attributes, segments } = simulation;
  const blocks = [
    [...factsOf(document, told), '', wholeTable(document, told), ...notesOf(simulation, told)],
    segments.groups.length + segments.suppressed.length === 0
      ? []
      : groupBlock(simulationWords(told.language).segments, segments, told),
    ...attributes.map((own) => groupBlock(told.labelOf(own.attribute), own, told)),
    against === undefined ? [] : [swapTable(document, swaps, told)],
    grid.length === 0 ? [] : [gridTable(document, told)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function factsOf({ simulation, bundle, ...document }: SimulationDocument, told: Told): string[] {
  const words = simulationWords(told.language);
  const figures = sumFormat(told.language);
  const { policy, whole, costs } = simulation;
  const number = (value: number): string => figures.number(value, Number.isInteger(value) ? 0 : 2);
  return [
    words.facts({
      policy: policy.name,
      version: String(policy.version),
      rows: figures.count(whole.rows),
      defaults: figures.count(whole.defaults),
      bundle,
    }),
    words.costs(
      number(costs.falseNegativeCost),
      number(costs.falsePositiveCost),
      number(costs.reviewCost ?? 0),
    ),
    ...(document.exposure === undefined
      ? []
      : [
          words.loss(
            figures.percent(document.lossGivenDefault, 0),
            told.labelOf(document.exposure).toLowerCase(),
          ),
        ]),
  ];
}

interface NamedOutcome {
  readonly name: string;
  readonly outcome: PolicyOutcome;
}

function wholeTable({ simulation, against }: SimulationDocument, told: Told): string {
  const words = simulationWords(told.language);
  const figures = sumFormat(told.language);
  const { policy, whole, optimum, bayes } = simulation;
  const { falseNegativeCost, falsePositiveCost } = simulation.costs;
  const odds = falseNegativeCost / falsePositiveCost;
  const share = Number.isInteger(odds) ? `1/${odds + 1}` : figures.number(bayes.threshold, 4);
  return outcomeTable(
    words.rule,
    [
      { name: `▸ ${policy.name}`, outcome: whole },
      ...(against === undefined
        ? []
        : [{ name: `  ${against.policy.name}`, outcome: against.whole }]),
      {
        name: `  ${words.optimum(figures.number(optimum.threshold, 4))}`,
        outcome: optimum.outcome,
      },
      { name: `  ${words.bayes(share)}`, outcome: bayes.outcome },
    ],
    told,
  );
}

function outcomeTable(title: string, rows: readonly NamedOutcome[], told: Told): string {
  const { language, width } = told;
  const words = simulationWords(language);
  const figures = sumFormat(language);
  const column = (
    name: string,
    align: TextColumn['align'],
    of: (outcome: PolicyOutcome) => string,
  ): TextColumn => ({ title: name, align, cells: rows.map(({ outcome }) => of(outcome)) });
  const share = (part: number, { rows: all }: PolicyOutcome): string =>
    all === 0 ? '–' : figures.percent(part / all);
  const anyReview = rows.some(({ outcome }) => outcome.reviewed > 0);
  const anyLoss = rows.some(({ outcome }) => outcome.loss !== null);
  const euro = (value: number | undefined): string =>
    value === undefined ? '–' : figures.count(Math.round(value));
  return renderTable(
    [
      { title, align: 'left', cells: rows.map(({ name }) => name) },
      column(words.rows, 'right', (own) => figures.count(own.rows)),
      column(words.granted, 'right', (own) => share(own.granted, own)),
      ...(anyReview ? [column(words.reviewed, 'right', (own) => share(own.reviewed, own))] : []),
      column(words.refused, 'right', (own) => share(own.refused, own)),
      column(words.badRate, 'left', ({ badRate }) =>
        badRate === null
          ? '–'
          : `${figures.percent(badRate.value)} ${interval(badRate.interval, told, 100)}`,
      ),
      column(
        words.cost,
        'left',
        ({ cost }) => `${figures.number(cost.value, 0)} ${interval(cost.interval, told, 1)}`,
      ),
      ...(anyLoss
        ? [
            column(words.expected, 'right', ({ loss }) => euro(loss?.expected)),
            column(words.realised, 'right', ({ loss }) => euro(loss?.realised)),
          ]
        : []),
    ],
    width,
  );
}

function interval(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { language }: Told,
  factor: number,
): string {
  return formatInterval([factor * lower, factor * upper], factor === 1 ? 0 : 1, language);
}

function notesOf({ whole, rules }: PolicySimulation, told: Told): string[] {
  const { language } = told;
  const words = simulationWords(language);
  const figures = sumFormat(language);
  const { reviewed, costOfReviewed } = whole;
  const ifReviewed = [costOfReviewed.granted, costOfReviewed.refused].map((cost) =>
    figures.number(cost, 0),
  );
  return [
    '',
    words.optimistic,
    ...(reviewed === 0 ? [] : [words.ifReviewed(ifReviewed[0], ifReviewed[1])]),
    ...rules.map(({ rule, decision, rows, defaults }) =>
      words.hard(
        rule,
        decisionWord(decision, told),
        words.hardCounts(figures.count(rows), figures.count(defaults)),
      ),
    ),
    ...(whole.loss === null || whole.loss.unknown === 0
      ? []
      : [words.unknownExposure(figures.count(whole.loss.unknown))]),
  ];
}

function groupBlock(name: string, own: GroupOutcomes, told: Told): string[] {
  const words = simulationWords(told.language);
  const figures = sumFormat(told.language);
  const { groups, suppressed, withoutGroup } = own;
  const small = suppressed.map(({ group, rows }) => `${group} (${figures.count(rows)})`);
  return [
    ...(groups.length === 0
      ? []
      : [
          outcomeTable(
            name,
            groups.map((outcome) => ({ name: outcome.group, outcome })),
            told,
          ),
        ]),
    ...(small.length === 0
      ? []
      : [words.suppressed(name, figures.list(small), String(told.leastRows))]),
    ...(withoutGroup === 0 || groups.length === 0 || name === words.segments
      ? []
      : [words.without(name, figures.count(withoutGroup))]),
  ];
}

function swapTable(
  { simulation, against }: SimulationDocument,
  swaps: readonly SwapCell[],
  told: Told,
) {
  const { language, width } = told;
  const words = simulationWords(language);
  const figures = sumFormat(language);
  const cells = (of: (cell: SwapCell) => string): string[] => swaps.map(of);
  const title = words.swaps(simulation.policy.name, against?.policy.name ?? '');
  return renderTable(
    [
      {
        title,
        align: 'left',
        cells: cells(
          ({ first, second }) => `${decisionWord(first, told)} → ${decisionWord(second, told)}`,
        ),
      },
      { title: words.rows, align: 'right', cells: cells(({ rows }) => figures.count(rows)) },
      {
        title: words.share,
        align: 'right',
        cells: cells(({ rows, defaults }) => figures.percent(defaults / rows)),
      },
    ],
    width,
  );
}

function gridTable({ grid = [] }: SimulationDocument, told: Told): string {
  const { language, width } = told;
  const words = simulationWords(language);
  const figures = sumFormat(language);
  return renderTable(
    [
      {
        title: words.cutoff,
        align: 'decimal',
        cells: grid.map(({ threshold }) => figures.number(threshold, 4)),
      },
      {
        title: words.granted,
        align: 'right',
        cells: grid.map(({ approved }) => figures.percent(approved)),
      },
      {
        title: words.badRate.replace(/ \[.*/, ''),
        align: 'right',
        cells: grid.map(({ badRate }) => (badRate === null ? '–' : figures.percent(badRate))),
      },
      {
        title: words.cost,
        align: 'left',
        cells: grid.map((own) => `${figures.number(own.cost, 0)} ${interval(own, told, 1)}`),
      },
    ],
    width,
  );
}

function decisionWord(decision: Decision, { language }: Told): string {
  return say(decision, language).toLowerCase();
}
