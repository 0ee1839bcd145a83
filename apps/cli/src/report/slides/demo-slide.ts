import { routes } from '@octroi/contract';
import { policyValue } from '@octroi/scoring';
import { scaleName } from '../../render/scale-name.ts';
import type { DemoForm } from '../gather/demo-form.ts';
import { html, type Html } from '../html/html.ts';
import { columns, figures, missing, table } from '../page/pieces.ts';
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
        <p class="note">${words.independent}</p>`,
      'right',
    ),
    size: 'medium',
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
    independent:
      'Le modèle donne une probabilité. La décision est prise par une règle métier indépendante du modèle.',
  },
);
