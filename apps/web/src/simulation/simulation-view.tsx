import type { JSX } from 'preact';
import { useAnswer } from '../api/use-answer.ts';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';

/** The applicant on the left, what is decided on the right. */
export function SimulationView(): JSX.Element | null {
  const form = useAnswer('form');
  if (form.state === 'failed') return <FailureNotice failure={form.failure} retry={form.retry} />;
  if (form.state === 'loading') return form.slow ? <Skeleton heights={[160, 320, 320]} /> : null;
  return null;
}
