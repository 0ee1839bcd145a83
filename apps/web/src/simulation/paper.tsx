import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { bodyOf, jsonText } from './data/json-text.ts';
import { valueWords } from './fields/value-words.ts';
import { changedFields } from './state/changed-fields.ts';
import type { Simulation } from './state/use-simulation.ts';

/** What the printed page has in place of the form: the applicant in words, and the JSON sent. */
export function Paper({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const speech = useSpeech();
  const { words, language } = speech;
  const { form, state } = simulation;
  const position = form.applicants.findIndex(({ name }) => name === state.applicant);
  const profile = form.applicants[position].label[language];
  const changed = changedFields(simulation).length;
  return (
    <section class="paper" aria-hidden="true">
      <h2>{words.simulation.applicant.client(String(position + 1), profile)}</h2>
      {changed > 0 && <p>{words.simulation.applicant.changed(changed)}</p>}
      <dl>
        {form.form.groups.flatMap(({ fields }) =>
          fields.map((field) => (
            <div key={field.name}>
              <dt>{field.label[language]}</dt>
              <dd>{valueWords(field, state.values[field.name] ?? null, speech)}</dd>
            </div>
          )),
        )}
      </dl>
      <h2>{words.simulation.data.title}</h2>
      <pre>{jsonText(bodyOf(state.values))}</pre>
    </section>
  );
}
