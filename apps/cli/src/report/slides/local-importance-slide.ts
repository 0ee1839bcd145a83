import { waterfall } from '@octroi/charts';
import { cutoffProbability } from '../../explain/cutoff-probability.ts';
import type { Portfolio } from '@octroi/features';
import type { DemoForm } from '../gather/demo-form.ts';
import { html } from '../../html/html.ts';
import { protectedFeatures } from '../limits/find-limits.ts';
import { bullets, columns, missing } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** Contributions told in words, of each sign. */
const most = 3;

/** 13. Why the demo applicant in the middle has the probability they have. */
export const localImportanceSlide: WriteSlide = ({ form, portfolio }, kit) => {
  const words = wordsIn(kit.language);
  if (form === undefined) {
    const command = `octroi train --preset ${portfolio.demoPreset}`;
    return { lead: words.none, body: missing(words.what, command, kit) };
  }
  const { bundle, policy, shown, explained } = form;
  const { baseProbability, contributions } = explained;
  const data = {
    scale: 'probability' as const,
    base: baseProbability,
    contributions: contributions.map(({ label, words: detail, points }) => ({
      label,
      detail,
      amount: points,
    })),
    cutoff: cutoffProbability(policy, bundle),
  };
  const name = shown.applicant.label[kit.language];
  const [base, own] = [baseProbability, shown.probability].map((share) => kit.percent(share));
  return {
    lead:
      shown.probability > baseProbability
        ? words.above(name, own, base)
        : words.below(name, own, base),
    body: columns(
      kit.chart((settings) => waterfall(data, settings), 800),
      html`${sides(form, portfolio, kit)}
        <p class="note">${words.method(bundle.manifest.model.name, base)}</p>`,
      'left',
    ),
    size: 'medium',
  };
};

/** What a protected attribute adds is in the picture and is said, but never as a reason. */
function sides({ explained, preset }: DemoForm, portfolio: Portfolio, kit: SlideKit) {
  const words = wordsIn(kit.language);
  const guarded = new Set(protectedFeatures(portfolio, preset).map(({ name }) => name));
  const [reasons, unsaid] = [false, true].map((is) =>
    explained.contributions.filter(({ feature }) => guarded.has(feature) === is),
  );
  const said = (sign: number) =>
    reasons
      .filter(({ points }) => points * sign > 0)
      .slice(0, most)
      .map(({ label, words: detail, points }) =>
        words.contribution(label, detail, kit.signed(100 * points, 1)),
      );
  return html`<h3>${words.against}</h3>
    ${bullets(said(1))}
    <h3>${words.for}</h3>
    ${bullets(said(-1))}
    ${
      unsaid.length > 0 &&
      html`<p class="note">${words.guarded(kit.list(unsaid.map(({ label }) => label)))}</p>`
    }`;
}

const wordsIn = translations(
  {
    none: 'The workspace has no model for the demo form yet.',
    what: 'what moved the probability of a demo applicant',
    above: (name: string, own: string, base: string) =>
      `The ${name} applicant has a probability of default of ${own}, above the ${base} of the average application.`,
    below: (name: string, own: string, base: string) =>
      `The ${name} applicant has a probability of default of ${own}, below the ${base} of the average application.`,
    against: 'Argues against',
    for: 'Argues for',
    contribution: (label: string, value: string, points: string) =>
      `${label}, ${value}: ${points}\u00a0points`,
    guarded: (attributes: string) =>
      `Protected, so never told as a reason, whatever the model makes of it: ${attributes}.`,
    method: (model: string, base: string) =>
      `Exact SHAP values of ${model}, the model of the form: from the average application, ${base}, each contribution in points of probability; their sum is the answer.`,
  },
  {
    none: 'L’espace de travail n’a pas encore de modèle pour le formulaire de démonstration.',
    what: 'ce qui fait la probabilité d’un client de démonstration',
    above: (name, own, base) =>
      `Le client « ${name} » a une probabilité de défaut de ${own}, au-dessus des ${base} du dossier moyen.`,
    below: (name, own, base) =>
      `Le client « ${name} » a une probabilité de défaut de ${own}, sous les ${base} du dossier moyen.`,
    against: 'Plaide contre',
    for: 'Plaide pour',
    contribution: (label, value, points) => `${label}, ${value} : ${points}\u00a0points`,
    guarded: (attributes) =>
      `Protégé, donc jamais dit comme raison, quoi que le modèle en fasse : ${attributes}.`,
    method: (model, base) =>
      `Valeurs SHAP exactes de ${model}, le modèle du formulaire : depuis le dossier moyen, ${base}, chaque apport en points de probabilité ; leur somme est la réponse.`,
  },
);
