import type { ComparisonAnswer } from '@octroi/contract';
import type { FunctionComponent, JSX } from 'preact';
import { useAnswer } from '../api/use-answer.ts';
import { CommandNotice } from '../states/command-notice.tsx';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { useModelsWords } from './models-words.ts';

interface WithComparisonProps {
  /** Heights of what is not there yet. */
  readonly heights: readonly number[];
  readonly View: FunctionComponent<{ readonly answer: ComparisonAnswer }>;
}

/** A view of the served run: shown once its comparison has come, or the command that makes one. */
export function WithComparison({ heights, View }: WithComparisonProps): JSX.Element | null {
  const asked = useAnswer('comparison');
  const { states } = useModelsWords();
  if (asked.state === 'loading') return asked.slow ? <Skeleton heights={heights} /> : null;
  if (asked.state === 'ready') return <View answer={asked.answer} />;
  const { reason } = asked.failure;
  if (reason.kind === 'problem' && reason.problem.code === 'API_NO_COMPARISON') {
    return (
      <CommandNotice command="octroi train">
        <strong>{states.noRun}</strong> {states.noRunWhat}
      </CommandNotice>
    );
  }
  return <FailureNotice failure={asked.failure} retry={asked.retry} />;
}
