import type { DriftReportAnswer } from '@octroi/contract';
import { driftPage, reportReader } from '@octroi/monitoring/report';
import type { JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { failureOf, useAnswer } from '../api/use-answer.ts';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { useSpeech } from '../words/words.ts';
import { ReportParts } from './report-parts.tsx';
import { Verdict } from './verdict.tsx';

interface KeptReportProps {
  readonly id: string;
}

/** One report, brought and drawn. */
export function KeptReport({ id }: KeptReportProps): JSX.Element | null {
  const asked = useAnswer('driftReport', { path: { id } });
  const broken: unknown = useErrorBoundary()[0];
  if (broken !== undefined) return <FailureNotice failure={failureOf(broken)} />;
  if (asked.state === 'loading') return asked.slow ? <Skeleton heights={[280, 120, 400]} /> : null;
  if (asked.state === 'failed') {
    return <FailureNotice failure={asked.failure} retry={asked.retry} />;
  }
  return <Report answer={asked.answer} />;
}

/** The usual tests first, then the verdict, then everything behind it. */
function Report({ answer }: { readonly answer: DriftReportAnswer }): JSX.Element {
  const { language } = useSpeech();
  const { report, units, levels } = answer;
  const reader = reportReader({
    document: report,
    language,
    unitOf: (feature) => (Object.hasOwn(units, feature) ? units[feature] : 'none'),
    levelOf: (feature, level) => levelLabel(levels, feature, level)?.[language] ?? level,
  });
  const page = driftPage(reader);
  return (
    <>
      <p class="drift-subject">{page.subject}</p>
      <ReportParts parts={page.tests} />
      <Verdict page={page} />
      <ReportParts parts={page.rest} />
    </>
  );
}

type Levels = DriftReportAnswer['levels'];

function levelLabel(
  levels: Levels,
  feature: string,
  level: string,
): Levels[string][string] | undefined {
  const own = Object.hasOwn(levels, feature) ? levels[feature] : {};
  return Object.hasOwn(own, level) ? own[level] : undefined;
}
