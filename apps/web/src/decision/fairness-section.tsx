import type { FairnessAnswer } from '@octroi/contract';
import type { AttributeFairness } from '@octroi/scoring';
import type { FairnessEstimate, GroupFairness } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useAnswer } from '../api/use-answer.ts';
import { CommandNotice } from '../states/command-notice.tsx';
import { useSpeech } from '../words/words.ts';
import { useDecisionWords } from './decision-words.ts';

/** What the rule does to protected groups, as `octroi fairness` measured it. */
export function FairnessSection(): JSX.Element | null {
  const words = useDecisionWords().fairness;
  const asked = useAnswer('fairness');
  if (asked.state !== 'ready') return null;
  const { fairness, labels } = asked.answer;
  return (
    <section class="models-section" aria-labelledby="fairness">
      <h2 id="fairness">{words.heading}</h2>
      {fairness === null ? (
        <CommandNotice command="octroi fairness">{words.none}</CommandNotice>
      ) : (
        <Measured fairness={fairness} labels={labels} />
      )}
    </section>
  );
}

type Labels = FairnessAnswer['labels'];

interface MeasuredProps {
  readonly fairness: NonNullable<FairnessAnswer['fairness']>;
  readonly labels: Labels;
}

function Measured({ fairness, labels }: MeasuredProps): JSX.Element {
  const words = useDecisionWords().fairness;
  const { formats, language } = useSpeech();
  const { policy, rows, attributes, protectedFeatures, without } = fairness;
  const rule = `${policy.label[language]} (${policy.name} v${policy.version})`;
  return (
    <>
      <p>{words.lead(rule, formats.number(rows))}</p>
      {attributes.map((own) => (
        <Attribute key={own.attribute} measured={own} labels={labels} />
      ))}
      <p>
        {protectedFeatures.length === 0
          ? words.readsNone
          : words.reads(formats.number(protectedFeatures.length))}{' '}
        {without !== null &&
          words.without({
            auc: formats.signed(without.aucDifference.difference, 4),
            cost: formats.signed(without.costDifference.estimate, 0),
          })}
      </p>
    </>
  );
}

interface AttributeProps {
  readonly measured: AttributeFairness;
  readonly labels: Labels;
}

function Attribute({ measured: { attribute, fairness }, labels }: AttributeProps): JSX.Element {
  const words = useDecisionWords().fairness;
  const { language, formats } = useSpeech();
  const { label, groups: names } = labels[attribute];
  const nameOf = (group: string): string =>
    Object.hasOwn(names, group) ? names[group][language] : group;
  const said = useEstimate();
  const small = fairness.suppressed.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <div class="attribute">
      <table class="bands">
        <caption>{label[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            {[words.rows, words.granted, words.ratio, words.opportunity].map((title) => (
              <th key={title} scope="col" data-number>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fairness.groups.map((group) => (
            <GroupRow key={group.group} group={group} name={nameOf(group.group)} />
          ))}
        </tbody>
      </table>
      <p class="note">
        {words.impact(said(fairness.adverseImpactRatio, 'ratio'))}{' '}
        {small > 0 && words.suppressed(formats.number(small))}
      </p>
    </div>
  );
}

interface GroupRowProps {
  readonly group: GroupFairness;
  readonly name: string;
}

function GroupRow({ group, name }: GroupRowProps): JSX.Element {
  const { formats } = useSpeech();
  const said = useEstimate();
  const { rows, granted, impactRatio, opportunity } = group;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-number>{formats.number(rows)}</td>
      <td data-number>{said(granted, 'share')}</td>
      <td data-number>{said(impactRatio, 'ratio')}</td>
      <td data-number>{said(opportunity, 'share')}</td>
    </tr>
  );
}

/** A figure that was not defined is no number: JSON holds null for it. */
function useEstimate(): (estimate: FairnessEstimate, kind: 'share' | 'ratio') => string {
  const { formats } = useSpeech();
  const words = useDecisionWords().fairness;
  return ({ value, interval }, kind) => {
    const said = (number: number): string => {
      if (!Number.isFinite(number)) return words.undefined;
      return kind === 'share' ? formats.percent(number) : formats.fixed(number, 3);
    };
    if (!Number.isFinite(value)) return words.undefined;
    return `${said(value)} [${said(interval.lower)} – ${said(interval.upper)}]`;
  };
}
