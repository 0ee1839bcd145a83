import { isFaithful, type PrincipalReasons as Found } from '@octroi/scoring';
import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { useWorkedOut } from '../engine/use-worked-out.ts';
import type { Simulation } from '../state/use-simulation.ts';
import type { Outcome } from './outcome.ts';
import { toldReasons } from './told-reasons.ts';

interface PrincipalReasonsProps {
  readonly simulation: Simulation;
  readonly outcome: Outcome;
}

/** What an applicant who is not granted a credit is told: at most four reasons, or the rule that decided. */
export function PrincipalReasons(props: PrincipalReasonsProps): JSX.Element | null {
  const { words, language } = useSpeech();
  const said = words.simulation.principal;
  const { simulation, outcome } = props;
  const { engine, rule: policy } = simulation;
  const found = useWorkedOut(simulation, (asked) =>
    asked.engine.principalReasons(asked.values, asked.policy),
  );
  if (outcome.decision === 'granted') return null;
  const rule = policy.rules?.find(({ name }) => name === outcome.rule);
  const untold = engine.state === 'ready' && !engine.engine.tellsReasons;
  return (
    <section class="principal" aria-labelledby="principal-title">
      <h3 id="principal-title">{said.title}</h3>
      {rule !== undefined && <p>{said.rule(rule.label[language])}</p>}
      {rule === undefined && untold && <p class="note">{said.untold}</p>}
      {rule === undefined && found && <Reasons simulation={simulation} found={found} />}
    </section>
  );
}

interface ReasonsProps {
  readonly simulation: Simulation;
  readonly found: Found;
}

function Reasons({ simulation, found }: ReasonsProps): JSX.Element {
  const speech = useSpeech();
  const { words, formats } = speech;
  const said = words.simulation.principal;
  const { referenceRows, closes } = found;
  const reasons = toldReasons(simulation.form, found.reasons, speech);
  if (reasons.length === 0) return <p class="note">{said.none}</p>;
  const share = formats.shortPercent(Math.round(100 * Math.min(1, closes)) / 100);
  return (
    <>
      <p class="note">{said.lead(formats.number(referenceRows))}</p>
      <table aria-labelledby="principal-title">
        <thead>
          <tr>
            <th scope="col">{said.reason}</th>
            <th scope="col">{said.own}</th>
            <th scope="col">{said.typical}</th>
          </tr>
        </thead>
        {reasons.map(({ name, label, fields }, at) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={3}>{`${at + 1}. ${label}`}</th>
            </tr>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{field.label}</th>
                <td>{field.own}</td>
                <td>{field.typical}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p class="note">{(isFaithful(found) ? said.closes : said.unfaithful)(share)}</p>
    </>
  );
}
