import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { changedFields } from './state/changed-fields.ts';
import type { Simulation } from './state/use-simulation.ts';

/** The demo applicants, the rule, and the button of the flow. */
export function ApplicantChoice({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { language, words } = useSpeech();
  const { form, state, change } = simulation;
  return (
    <div class="choice">
      <fieldset class="clients">
        <legend>{words.simulation.applicant.choose}</legend>
        {form.applicants.map(({ name, label }, index) => (
          <label key={name} class="client">
            <input
              type="radio"
              name="applicant"
              value={name}
              checked={name === state.applicant}
              onChange={() => {
                change({ kind: 'choose', applicant: name });
              }}
            />
            <span>{words.simulation.applicant.client(String(index + 1), label[language])}</span>
          </label>
        ))}
      </fieldset>
      <Changed simulation={simulation} />
      <RuleChoice simulation={simulation} />
      <ComputeButton simulation={simulation} />
    </div>
  );
}

function Changed({ simulation }: { readonly simulation: Simulation }): JSX.Element | null {
  const { words } = useSpeech();
  const { change } = simulation;
  const changed = changedFields(simulation).length;
  if (changed === 0) return null;
  return (
    <p class="changed">
      {words.simulation.applicant.changed(changed)}
      <button
        type="button"
        class="button"
        data-kind="quiet"
        onClick={() => {
          change({ kind: 'as-chosen' });
        }}
      >
        {words.simulation.applicant.asChosen}
      </button>
    </p>
  );
}

function RuleChoice({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { language, words, formats } = useSpeech();
  const { form, rule, change } = simulation;
  return (
    <label class="rule">
      <span>{words.simulation.applicant.rule}</span>
      <select
        name="policy"
        value={rule.name}
        onChange={({ currentTarget }) => {
          change({ kind: 'rule', policy: currentTarget.value });
        }}
      >
        {form.model.policies.map((policy) => (
          <option key={policy.name} value={policy.name}>
            {ruleName(policy.label[language], formats.number(policy.threshold, 4))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The rule with its cut-off, which a label may already name. */
function ruleName(label: string, threshold: string): string {
  const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return name.includes(threshold) ? name : `${name} · ${threshold}`;
}

function ComputeButton({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const asking = simulation.exchange.state === 'asking';
  return (
    <button type="submit" class="button" data-kind="main" aria-disabled={asking}>
      {asking ? words.simulation.applicant.computing : words.simulation.applicant.compute}
    </button>
  );
}
