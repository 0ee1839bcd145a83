import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { FieldRow } from './field-row.tsx';

/** Every field of the form, in its groups. */
export function FieldGroups({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { language, words } = useSpeech();
  const { form, state, chosen, change } = simulation;
  return (
    <section class="groups" aria-labelledby="fields-title">
      <h2 id="fields-title">{words.simulation.applicant.fields}</h2>
      <p class="note">{words.simulation.applicant.fieldsLead}</p>
      {form.form.groups.map((group) => (
        <fieldset key={group.name} class="group">
          <legend>{group.label[language]}</legend>
          <div class="group-fields">
            {group.fields.map((field) => (
              <FieldRow
                key={`${field.name} ${state.filled} ${language}`}
                field={field}
                value={state.values[field.name] ?? null}
                chosen={chosen[field.name] ?? null}
                seen={form.seen[field.name]}
                issue={state.issues[field.name]}
                enter={(value) => {
                  change({ kind: 'enter', field: field.name, value });
                }}
                misread={(issue) => {
                  change({ kind: 'misread', field: field.name, issue });
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
