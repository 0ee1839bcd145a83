import type { Run } from '@octroi/tracking';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { metricText } from './run.ts';
import { minuteOf, shortId } from './runs.ts';
import { renderTable, type TextColumn } from './table.ts';

/** Runs side by side, one a column: first the parameters that are not the same in all, then the metrics. */
export function renderComparedRuns(runs: readonly Run[], { language, width }: Display): string {
  const parameters = sorted(runs.map(({ parameters: own }) => Object.keys(own))).filter(
    (name) => new Set(runs.map((run) => run.parameters[name])).size > 1,
  );
  const metrics = sorted(runs.map(({ metrics: own }) => own.map(({ key }) => key)));
  const valueOf = (run: Run, name: string): string => {
    const found = run.metrics.find(({ key }) => key === name);
    return found === undefined ? '' : metricText(found.value, language);
  };
  const head: TextColumn = {
    title: '',
    align: 'left',
    cells: [say('runName', language), say('runStarted', language), ...parameters, ...metrics],
  };
  const columns = runs.map((run): TextColumn => ({
    title: shortId(run.id),
    align: 'right',
    cells: [
      run.name,
      minuteOf(run.startTimeMs),
      ...parameters.map((name) => run.parameters[name] ?? ''),
      ...metrics.map((name) => valueOf(run, name)),
    ],
  }));
  return renderTable([head, ...columns], width);
}

function sorted(names: readonly (readonly string[])[]): string[] {
  return [...new Set(names.flat())].toSorted();
}
