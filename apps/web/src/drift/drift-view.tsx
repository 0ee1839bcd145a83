import type { DriftListAnswer } from '@octroi/contract';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { CommandNotice } from '../states/command-notice.tsx';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { chooseReport, chosenReport } from './chosen-report.ts';
import { useDriftWords } from './drift-words.ts';
import { KeptReport } from './kept-report.tsx';
import { ReportChoice } from './report-choice.tsx';
import './drift.css';

/** What has changed since the model was made: one of the reports that `octroi drift` has kept. */
export function DriftView(): JSX.Element | null {
  const asked = useAnswer('drift');
  if (asked.state === 'loading') return asked.slow ? <Skeleton heights={[64, 280, 400]} /> : null;
  if (asked.state === 'failed') {
    return <FailureNotice failure={asked.failure} retry={asked.retry} />;
  }
  return <Reports list={asked.answer} />;
}

function Reports({ list }: { readonly list: DriftListAnswer }): JSX.Element {
  const words = useDriftWords();
  const { reports, damaged } = list;
  const [chosen, setChosen] = useState(() => chosenReport(location.hash, reports));
  const choose = (id: string): void => {
    setChosen(id);
    chooseReport(id);
  };
  return (
    <div class="drift">
      {damaged.length > 0 && <p class="notice">{words.damaged(damaged.join(', '))}</p>}
      {chosen === undefined ? (
        <CommandNotice command={words.command}>
          <strong>{words.none}</strong> {words.noneWhat}
        </CommandNotice>
      ) : (
        <>
          <ReportChoice reports={reports} chosen={chosen} choose={choose} />
          <KeptReport key={chosen} id={chosen} />
        </>
      )}
    </div>
  );
}
