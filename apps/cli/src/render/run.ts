import type { ShownRun } from '../runs/shown-run.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { minuteOf, renderRuns, statusName } from './runs.ts';
import { renderTable } from './table.ts';

/** One run, part by part; a part that is empty is left out. */
export function renderRun(shown: ShownRun, display: Display): string {
  const { run, parts, servers } = shown;
  const { language } = display;
  const seconds = run.endTimeMs === undefined ? [] : [durationOf(run.startTimeMs, run.endTimeMs)];
  const state = [minuteOf(run.startTimeMs), statusName(run.status, language), ...seconds];
  const error = run.tags['octroi.error'] ?? '';
  return [
    `${run.name}  ${run.id}`,
    [state.join(' · '), ...(error === '' ? [] : [error])].join('\n'),
    ...servers.map((address) => say('runOnServer', language, { address })),
    ...(parts.length === 0 ? [] : [renderRuns(parts, display)]),
    ...parametersAndMetrics(shown, display),
    ...filesOf(shown, display),
  ].join('\n\n');
}

function parametersAndMetrics({ run }: ShownRun, { language, width }: Display): string[] {
  const parameters = Object.entries(run.parameters).toSorted(byName);
  const metrics = run.metrics.toSorted(({ key: one }, { key: other }) => (one < other ? -1 : 1));
  const left = 'left' as const;
  const tables = [
    [
      { title: say('parameter', language), align: left, cells: parameters.map(([name]) => name) },
      { title: say('value', language), align: left, cells: parameters.map(([, text]) => text) },
    ],
    [
      { title: say('metric', language), align: left, cells: metrics.map(({ key }) => key) },
      {
        title: say('value', language),
        align: 'decimal' as const,
        cells: metrics.map(({ value }) => metricText(value, language)),
      },
      {
        title: say('lastStep', language),
        align: 'right' as const,
        cells: metrics.map(({ step }) => (step === 0 ? '' : String(step))),
      },
    ],
  ];
  return tables
    .filter(([{ cells }]) => cells.length > 0)
    .map((columns) => renderTable(columns, width));
}

function filesOf({ files }: ShownRun, { language, width }: Display): string[] {
  if (files.length === 0) return [];
  const columns = [
    { title: say('file', language), align: 'left' as const, cells: files.map(({ path }) => path) },
    {
      title: say('unitBytes', language),
      align: 'right' as const,
      cells: files.map(({ bytes = 0 }) => metricText(bytes, language)),
    },
  ];
  return [renderTable(columns, width)];
}

/** Six significant digits: a metric may be a share or a count. */
export function metricText(value: number, language: Display['language']): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const digits = Number.isInteger(value) ? 15 : 6;
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value);
}

function durationOf(startTimeMs: number, endTimeMs: number): string {
  return `${((endTimeMs - startTimeMs) / 1000).toFixed(1)} s`;
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}
