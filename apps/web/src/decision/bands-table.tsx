import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { bandNames, type Bands } from './bands.ts';
import { useDecisionWords } from './decision-words.ts';

interface BandsTableProps {
  readonly bands: Bands;
}

/** A bar of the three bands and their figures. */
export function BandsTable({ bands }: BandsTableProps): JSX.Element {
  const words = useDecisionWords().simulator;
  const { formats } = useSpeech();
  const all = bandNames.reduce((sum, name) => sum + bands[name].rows, 0);
  const share = (name: keyof Bands): number => bands[name].rows / all;
  return (
    <>
      <div class="bands-bar" aria-hidden="true">
        {bandNames.map((name) => (
          <span key={name} data-band={name} style={{ flexGrow: share(name) }} />
        ))}
      </div>
      <table class="bands">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.decision}</th>
            {[words.share, words.applications, words.defaults, words.badRate].map((title) => (
              <th key={title} scope="col" data-number>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bandNames.map((name) => {
            const { rows, defaults } = bands[name];
            return (
              <tr key={name} data-band={name}>
                <th scope="row">{words.names[name]}</th>
                <td data-number>{formats.percent(share(name))}</td>
                <td data-number>{formats.number(rows)}</td>
                <td data-number>{formats.number(defaults)}</td>
                <td data-number>{rows === 0 ? words.nobody : formats.percent(defaults / rows)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
