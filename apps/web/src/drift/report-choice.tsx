import type { DriftListAnswer } from '@octroi/contract';
import { windowName } from '@octroi/monitoring/report';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { useDriftWords } from './drift-words.ts';

interface ReportChoiceProps {
  readonly reports: DriftListAnswer['reports'];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** Which of the kept reports is read: when it was made, what was compared, its verdict. */
export function ReportChoice({ reports, chosen, choose }: ReportChoiceProps): JSX.Element {
  const words = useDriftWords();
  const { language } = useSpeech();
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <label class="view-choice">
      <span>{words.report}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        {reports.map(({ id, createdAt, current, reference, verdict }) => (
          <option key={id} value={id}>
            {words.option({
              date: date.format(new Date(createdAt)),
              verdict: words.verdicts[verdict],
              current: windowName(current, language),
              reference: windowName(reference, language),
            })}
          </option>
        ))}
      </select>
    </label>
  );
}
