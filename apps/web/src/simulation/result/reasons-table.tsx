import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { valueWords } from '../fields/value-words.ts';
import { fieldsOf } from '../fields/values.ts';
import type { Simulation } from '../state/use-simulation.ts';
import type { ReasonsShown } from './reasons.ts';

interface ReasonsTableProps {
  readonly simulation: Simulation;
  readonly shown: ReasonsShown;
}

/** The figures behind the waterfall. */
export function ReasonsTable({ simulation, shown }: ReasonsTableProps): JSX.Element {
  const speech = useSpeech();
  const { words, formats, language } = speech;
  const said = words.simulation.reasons;
  const fields = new Map(fieldsOf(simulation.form).map((field) => [field.name, field]));
  return (
    <details class="figures">
      <summary>{said.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.field}</th>
            <th scope="col">{said.value}</th>
            <th scope="col">{said.points}</th>
            <th scope="col">{said.logOdds}</th>
          </tr>
        </thead>
        <tbody>
          {shown.reasons.map(({ feature, value, points, logOdds }) => {
            const field = fields.get(feature);
            const number = typeof value === 'number' ? value : null;
            return (
              <tr key={feature}>
                <th scope="row">{field?.label[language] ?? feature}</th>
                <td>{field === undefined ? String(value) : valueWords(field, number, speech)}</td>
                <td>{formats.signed(points, 2)}</td>
                <td>{formats.signed(logOdds, 4)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
