import type { JSX } from 'preact';
import type { ApiFailure } from '../api/failure.ts';
import { useSpeech, type Speech } from '../words/words.ts';

interface FailureNoticeProps {
  readonly failure: ApiFailure;
  readonly retry?: () => void;
}

/** What happened, how to mend it, the code, and a way to try again. */
export function FailureNotice({ failure, retry }: FailureNoticeProps): JSX.Element {
  const speech = useSpeech();
  const { what, mend, code } = describeFailure(failure, speech);
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{what}</strong>
      </p>
      <p>{mend}</p>
      {code !== undefined && (
        <p class="note">
          {speech.words.states.code} <code>{code}</code>
        </p>
      )}
      {retry !== undefined && (
        <button type="button" class="button" onClick={retry}>
          {speech.words.states.retry}
        </button>
      )}
    </div>
  );
}

interface FailureWords {
  readonly what: string;
  readonly mend: string;
  readonly code?: string;
}

/** A failure in words; the API's own where it gave them. */
export function describeFailure({ reason }: ApiFailure, speech: Speech): FailureWords {
  const { states } = speech.words;
  switch (reason.kind) {
    case 'problem':
      return { what: reason.problem.detail, mend: reason.problem.mend, code: reason.problem.code };
    case 'unreachable':
      return { what: states.unreachable, mend: states.unreachableMend };
    case 'timed-out': {
      const seconds = speech.formats.number(reason.afterMs / 1000, 1);
      return { what: states.timedOut(seconds), mend: states.timedOutMend };
    }
    case 'unreadable':
      return { what: states.unreadable, mend: states.unreadableMend };
  }
}
