import type { FairnessEstimate, GroupFairness, Interval } from '@octroi/statistics';
import { sumFormat } from '../audit/finding-words.ts';
import type { AttributeFairness, FairnessDocument } from '@octroi/scoring';
import { fairnessWords } from '../fairness/fairness-words.ts';
import type { Display } from './display.ts';
import { formatInterval } from './numbers.ts';
import { renderTable } from './table.ts';

interface Told extends Display {
  /** Of a column of the applications. */
  readonly labelOf: (column: string) => string;
  readonly featureOf: (feature: string) => string;
  readonly leastRows: number;
}

/** What the four-fifths rule asks of the adverse impact ratio. */
const fourFifths = 0.8;

/** Fairness of a policy group by group, the model without protected inputs, proxies. */
export function renderFairness(document: FairnessDocument, told: Told): string {
  const words = fairnessWords(told.language);
  const { model, preset, policy, bundle } = document;
  const facts = words.facts({
    model,
    preset,
    policy: policy.name,
    version: String(policy.version),
    rows: sumFormat(told.language).count(document.rows),
    bundle,
  });
  return [
    facts,
    ...document.attributes.map((own) => attributeBlock(own, told)),
    withoutBlock(document, told),
    ...(document.proxies.length === 0 ? [] : [proxyBlock(document, told)]),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function attributeBlock({ attribute, fairness }: AttributeFairness, told: Told): string {
  const { language } = told;
  const words = fairnessWords(language);
  const figures = sumFormat(language);
  const { groups, suppressed, withoutGroup, adverseImpactRatio } = fairness;
  const small = suppressed.map(({ group, rows }) => `${group} (${figures.count(rows)})`);
  const ratio = estimate(adverseImpactRatio, told, { decimals: 3, factor: 1 });
  const gap = estimate(fairness.equalOpportunityDifference, told, { decimals: 3, factor: 1 });
  return [
    groupTable(told.labelOf(attribute), groups, told),
    words.impact(ratio, words.verdict[verdictOf(adverseImpactRatio)]),
    words.opportunityGap(gap),
    ...(small.length === 0 ? [] : [words.suppressed(figures.list(small), String(told.leastRows))]),
    ...(withoutGroup === 0 ? [] : [words.without(figures.count(withoutGroup))]),
  ].join('\n');
}

function groupTable(title: string, groups: readonly GroupFairness[], told: Told): string {
  const { language, width } = told;
  const words = fairnessWords(language);
  const figures = sumFormat(language);
  const cells = (of: (group: GroupFairness) => string): string[] => groups.map(of);
  const percent = { decimals: 1, factor: 100 };
  const side = ({ meanProbability, defaultRate, rows }: GroupFairness['calibration']['granted']) =>
    rows === 0
      ? '–'
      : `${figures.percent(meanProbability)} → ${estimate(defaultRate, told, percent)}`;
  return renderTable(
    [
      { title, align: 'left', cells: cells(({ group }) => group) },
      { title: words.rows, align: 'right', cells: cells(({ rows }) => figures.count(rows)) },
      {
        title: words.granted,
        align: 'left',
        cells: cells(({ granted }) => estimate(granted, told, percent)),
      },
      {
        title: words.ratio,
        align: 'left',
        cells: cells(({ impactRatio }) => estimate(impactRatio, told, { decimals: 3, factor: 1 })),
      },
      {
        title: words.opportunity,
        align: 'left',
        cells: cells(({ opportunity }) => estimate(opportunity, told, percent)),
      },
      {
        title: words.grantedSide,
        align: 'left',
        cells: cells(({ calibration }) => side(calibration.granted)),
      },
      {
        title: words.refusedSide,
        align: 'left',
        cells: cells(({ calibration }) => side(calibration.refused)),
      },
    ],
    width,
  );
}

function verdictOf({ value, interval }: FairnessEstimate): 'below' | 'unclear' | 'above' | 'none' {
  if (!Number.isFinite(value)) return 'none';
  if (interval.upper < fourFifths) return 'below';
  return interval.lower >= fourFifths ? 'above' : 'unclear';
}

function withoutBlock({ without, protectedFeatures }: FairnessDocument, told: Told): string {
  const { language, width } = told;
  const words = fairnessWords(language);
  const figures = sumFormat(language);
  if (protectedFeatures.length === 0) return words.readsNone;
  if (without === null) return '';
  const { auc, aucDifference, columns, cost, costDifference, impact } = without;
  const three = { decimals: 3, factor: 1 };
  const rows = [
    {
      figure: words.columns,
      with: figures.count(columns.with),
      without: figures.count(columns.without),
      difference: '',
    },
    {
      figure: words.auc,
      with: figures.number(auc.with.auc, 4),
      without: figures.number(auc.without.auc, 4),
      difference: `${figures.number(aucDifference.difference, 4)} ${around(aucDifference.interval, told, 4)}`,
    },
    {
      figure: words.cost,
      with: figures.number(cost.with, 0),
      without: figures.number(cost.without, 0),
      difference: `${figures.number(costDifference.estimate, 0)} ${around(costDifference.interval, told, 0)}`,
    },
    ...impact.map((own) => ({
      figure: words.impactOf(told.labelOf(own.attribute)),
      with: estimate(own.with, told, three),
      without: estimate(own.without, told, three),
      difference: '',
    })),
  ];
  const table = renderTable(
    [
      { title: words.figure, align: 'left', cells: rows.map(({ figure }) => figure) },
      { title: words.with, align: 'left', cells: rows.map((row) => row.with) },
      { title: words.withoutThem, align: 'left', cells: rows.map((row) => row.without) },
      { title: words.difference, align: 'left', cells: rows.map((row) => row.difference) },
    ],
    width,
  );
  return `${words.reads(figures.count(protectedFeatures.length))}\n\n${table}`;
}

function proxyBlock({ proxies }: FairnessDocument, told: Told): string {
  const { language, width } = told;
  const words = fairnessWords(language);
  const figures = sumFormat(language);
  const table = renderTable(
    [
      {
        title: words.attribute,
        align: 'left',
        cells: proxies.map(({ attribute }) => told.labelOf(attribute)),
      },
      { title: words.told, align: 'left', cells: proxies.map(({ group }) => group) },
      {
        title: words.proxyAuc,
        align: 'left',
        cells: proxies.map(({ auc, interval }) =>
          auc === null || interval === null
            ? words.tooFew
            : `${figures.number(auc, 3)} ${formatInterval(interval, 3, language)}`,
        ),
      },
      {
        title: words.by,
        align: 'left',
        cells: proxies.map(({ features }) =>
          features
            .slice(0, 3)
            .map(({ name, share }) => `${told.featureOf(name)} (${figures.percent(share, 0)})`)
            .join(', '),
        ),
      },
    ],
    width,
  );
  return `${words.proxies}\n\n${table}`;
}

interface Form {
  readonly decimals: number;
  readonly factor: number;
}

function estimate(own: FairnessEstimate, told: Told, { decimals, factor }: Form): string {
  const figures = sumFormat(told.language);
  const { value, interval } = own;
  if (!Number.isFinite(value)) return '–';
  const shown = factor === 100 ? figures.percent(value, decimals) : figures.number(value, decimals);
  const { lower, upper } = interval;
  const ends = { lower: factor * lower, upper: factor * upper, level: interval.level };
  return `${shown} ${around(ends, told, decimals)}`;
}

function around({ lower, upper }: Interval, { language }: Told, decimals: number): string {
  return formatInterval([lower, upper], decimals, language);
}
