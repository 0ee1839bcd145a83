import { routes } from '@octroi/contract';
import { policyValue } from '@octroi/scoring';
import type { ToldReason } from '../../defence/defence.ts';
import { scaleName } from '../../render/scale-name.ts';
import type { DemoForm } from '../gather/demo-form.ts';
import { html, type Html } from '../../html/html.ts';
import { bullets, columns, figures, missing, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 16. A demo applicant as the API answers: the JSON sent, the probability, the cut-off, the decision. */
export const demoSlide: WriteSlide = ({ form, portfolio }, kit) => {
  const words = wordsIn(kit.language);
  if (form === undefined) {
    const command = `octroi train --preset ${portfolio.demoPreset}`;
    return { lead: words.none, body: missing(words.what, command, kit) };
  }
  const { shown } = form;
  const number = form.applicants.indexOf(shown) + 1;
  const name = shown.applicant.label[kit.language];
  return {
    lead: words.lead(kit.number(number), name, words[shown.decision]),
    body: columns(
      html`<h3>${words.sent} <code>${routes.predict.method} ${routes.predict.path}</code></h3>
        <pre class="json"><code>${JSON.stringify(shown.applicant.values, null, 2)}</code></pre>`,
      html`${answer(form, kit)}${others(form, kit)}
        <p class="note">${words.independent}</p>
        ${reasons(form, kit)}`,
      'right',
    ),
  };
};

function answer({ shown, policy }: DemoForm, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const scale = scaleName(policy.scale, kit.language);
  const cut = kit.number(policyValue(shown, policy), 3);
  return html`<h3>${words.result}</h3>
    ${figures([
      {
        label: words.probability,
        value: kit.percent(shown.probability),
        note: policy.scale === 'probability' ? undefined : `${scale} ${cut}`,
      },
      {
        label: words.cutoff,
        value: kit.number(policy.threshold, 2),
        note: words.on[policy.scale],
      },
    ])}
    <p class="decision ${shown.decision}">
      <span aria-hidden="true">${shown.decision === 'granted' ? '✓' : '✕'}</span>
      ${words.decision(words[shown.decision])}
    </p>`;
}

function others({ applicants, shown, policy }: DemoForm, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  return table(
    [
      { title: words.applicant, kind: 'text' },
      { title: words.probability, kind: 'number' },
      { title: scaleName(policy.scale, kit.language), kind: 'number' },
      { title: words.decided, kind: 'text' },
    ],
    applicants.map((one, at) => ({
      marked: one === shown,
      cells: [
        `${at + 1} · ${one.applicant.label[kit.language]}`,
        kit.percent(one.probability),
        kit.number(policyValue(one, policy), 3),
        words[one.decision],
      ],
    })),
  );
}

/** What the riskiest applicant whom a rule refuses would be told. */
function reasons({ refused, policy, applicants }: DemoForm, kit: SlideKit): Html | undefined {
  const defence = refused?.decision.defence;
  if (!refused || !defence) return undefined;
  const { language, number, percent } = kit;
  const words = wordsIn(language);
  const { applicant } = refused.decision;
  const at = applicants.findIndex((one) => one.applicant === applicant) + 1;
  const rule = refused.policy.name === policy.name ? undefined : refused.policy.label[language];
  const share = percent(Math.min(defence.closes, 1), 0);
  const most = defence.reasons.length > 2 ? 1 : 2;
  return html`<h3>${words.reasons(number(at), rule)}</h3>
    ${bullets(defence.reasons.map((reason) => html`<b>${reason.label}</b> ${fieldsOf(reason, most, kit)}`))}
    <p class="note">${words.closes(number(defence.referenceRows), share)}</p>`;
}

function fieldsOf({ fields }: ToldReason, most: number, { language }: SlideKit): string {
  const { field } = wordsIn(language);
  return fields
    .slice(0, most)
    .map(({ label, valueWords, typicalWords }) => field(label, valueWords, typicalWords))
    .join(' · ');
}

const wordsIn = translations(
  {
    none: 'The workspace has no model for the demo form yet.',
    what: 'the demo applicants, scored and decided',
    lead: (number: string, name: string, decision: string) =>
      `Demo applicant ${number}, ${name}: ${decision.toLowerCase()}.`,
    sent: 'Data sent to the API',
    result: 'Result',
    probability: 'Probability of default',
    cutoff: 'Business cut-off applied',
    on: {
      score: 'on the score',
      'balanced-score': 'on the balanced score',
      probability: 'on the probability',
    },
    granted: 'Credit granted',
    refused: 'Credit refused',
    review: 'For review',
    decision: (decision: string) => `Decision: ${decision}`,
    applicant: 'Demo applicant',
    decided: 'Decision',
    reasons: (number: string, rule: string | undefined) =>
      rule === undefined
        ? `Principal reasons of applicant ${number}`
        : `Principal reasons of applicant ${number} under “${rule}”`,
    field: (label: string, own: string, typical: string) => `${label}: ${own} (typical ${typical})`,
    closes: (rows: string, share: string) =>
      `Against what is typical of ${rows} applicants accepted near the cut-off; with these values, ${share} of the way to it is gone.`,
    independent:
      'The model gives a probability. The decision is taken by a business rule apart from the model.',
  },
  {
    none: 'L’espace de travail n’a pas encore de modèle pour le formulaire de démonstration.',
    what: 'les clients de démonstration, notés et décidés',
    lead: (number, name, decision) =>
      `Client de démonstration ${number}, ${name} : ${decision.toLowerCase()}.`,
    sent: 'Données envoyées à l’API',
    result: 'Résultat du scoring',
    probability: 'Probabilité de défaut',
    cutoff: 'Seuil métier appliqué',
    on: {
      score: 'sur le score',
      'balanced-score': 'sur le score équilibré',
      probability: 'sur la probabilité',
    },
    granted: 'Crédit accordé',
    refused: 'Crédit refusé',
    review: 'À examiner',
    decision: (decision) => `Décision : ${decision}`,
    applicant: 'Client de démonstration',
    decided: 'Décision',
    reasons: (number, rule) =>
      rule === undefined
        ? `Motifs principaux du client ${number}`
        : `Motifs principaux du client ${number} sous « ${rule} »`,
    field: (label, own, typical) => `${label} : ${own} (typique ${typical})`,
    closes: (rows, share) =>
      `Face à ce qui est typique de ${rows} demandeurs acceptés près du seuil ; avec ces valeurs, ${share} du chemin vers lui est fait.`,
    independent:
      'Le modèle donne une probabilité. La décision est prise par une règle métier indépendante du modèle.',
  },
);
