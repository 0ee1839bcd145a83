import { format } from 'prettier';
import { meets, type BenchCase, type Figure } from './case.ts';
import { cases } from './cases.ts';
import { readResult, type CaseResult } from './results.ts';

const introduction = `# Benchmarks

Every figure comes from \`make bench\` (all cases) or \`node bench/run.ts NAME\` (one), which measures our side and
the peer’s in one run and writes this page; the numbers themselves are in \`bench/results\`. Real rows are
read from \`OCTROI_REAL_DATA\`, or \`../shared/data/home-credit\` beside the repository: cases that need them are
skipped where they are absent. Timings are of the machine named under each table.`;

/** docs/benchmarks.md, from the kept results. */
export async function benchmarksPage(root: string): Promise<string> {
  const sections = cases.map((each) => section(each, readResult(root, each.name)));
  return format([introduction, ...sections].join('\n\n'), { parser: 'markdown' });
}

function section({ name, title, about }: BenchCase, result: CaseResult | undefined): string {
  const heading = `## ${title}\n\n${about}`;
  if (result === undefined) return `${heading}\n\nNot measured yet: \`node bench/run.ts ${name}\`.`;
  const { figures, machine, date, busy, seconds } = result;
  const minutes = seconds < 60 ? 'under a minute' : `${(seconds / 60).toFixed(0)} min`;
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  const others = `processors in use by others: ${percent(busy.before)} just before, ${percent(busy.after)} just after`;
  return [
    heading,
    ['| figure | measured | target | |', '|---|---|---|---|', ...figures.map(row)].join('\n'),
    `\`node bench/run.ts ${name}\` (${minutes}), ${date}, ${machine}; ${others}.`,
  ].join('\n\n');
}

function row(figure: Figure): string {
  const { what, detail = '' } = figure;
  return `| ${what} | ${measured(figure)} | ${asked(figure)} | ${detail} |`;
}

/** The number with its unit, in bold where it misses its target. */
export function measured(figure: Figure): string {
  const text = withUnit(figure.value.toFixed(figure.digits), figure.unit);
  return meets(figure) === false ? `**${text}: missed**` : text;
}

export function asked({ target, unit }: Figure): string {
  if (target === undefined) return '';
  return 'atMost' in target
    ? `≤ ${withUnit(`${target.atMost}`, unit)}`
    : `≥ ${withUnit(`${target.atLeast}`, unit)}`;
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}
