import type { ExplainedApplicant } from '../explain/explain-applicant.ts';
import { say } from '../words.ts';
import { renderRule } from './decisions.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { shortLabel } from './short-label.ts';
import { renderTable } from './table.ts';

/** Contributions with a line of their own. */
const most = 15;

/** What argues for and against an applicant: from the average application's probability to theirs. */
export function renderApplicantExplanation(
  explained: ExplainedApplicant,
  display: Display,
): string {
  const { language, width } = display;
  const { applicant, assessment, decision, model, preset, bundle, policy } = explained;
  const number = (value: number, decimals: number): string =>
    formatNumber(value, decimals, language);
  const lines = linesOf(explained, display);
  const signed = (value: number, decimals: number): string => {
    const rounded = Number(value.toFixed(decimals)) + 0;
    return `${rounded > 0 ? '+' : ''}${number(rounded, decimals)}`;
  };
  const table = renderTable(
    [
      {
        title: say('feature', language),
        align: 'left',
        cells: lines.map(({ label }) => shortLabel(label)),
      },
      { title: say('value', language), align: 'left', cells: lines.map(({ words }) => words) },
      {
        title: say('points', language),
        align: 'decimal',
        cells: lines.map(({ points, total }) =>
          total ? `${number(100 * points, 1)} %` : signed(100 * points, 1),
        ),
      },
      {
        title: say('logOdds', language),
        align: 'decimal',
        cells: lines.map(({ logOdds, total }) => (total ? number(logOdds, 3) : signed(logOdds, 3))),
      },
    ],
    width,
  );
  const probability = `${number(100 * assessment.probability, 1)} %`;
  const said = { applicant, probability, decision: say(decision, language), model, preset, bundle };
  return [say('explained', language, said), renderRule(policy, display), '', table].join('\n');
}

interface Line {
  readonly label: string;
  readonly words: string;
  readonly points: number;
  readonly logOdds: number;
  /** Where the way starts and ends, not a step of it. */
  readonly total: boolean;
}

function linesOf(explained: ExplainedApplicant, { language }: Display): Line[] {
  const { contributions, assessment, baseProbability, baseLogOdds } = explained;
  const others = contributions.slice(most);
  const sum = (of: (line: (typeof others)[number]) => number): number =>
    others.reduce((total, line) => total + of(line), 0);
  const label = say('otherFeatures', language, { count: others.length });
  const rest: Line = {
    label,
    words: '',
    points: sum(({ points }) => points),
    logOdds: sum(({ logOdds }) => logOdds),
    total: false,
  };
  return [
    {
      label: say('averageApplication', language),
      words: '',
      points: baseProbability,
      logOdds: baseLogOdds,
      total: true,
    },
    ...contributions.slice(0, most).map((line) => ({ ...line, total: false })),
    ...(others.length > 0 ? [rest] : []),
    {
      label: say('thisApplication', language),
      words: '',
      points: assessment.probability,
      logOdds: assessment.logOdds,
      total: true,
    },
  ];
}
