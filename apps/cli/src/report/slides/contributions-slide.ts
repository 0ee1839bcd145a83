import type { DeckData } from '../deck-data.ts';
import { html } from '../../html/html.ts';
import { figures, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';
import { trivialDecisions } from './trivial-decisions.ts';

/** 19. What the lender has afterwards, each with the figure that shows it. */
export const contributionsSlide: WriteSlide = (data, kit) => {
  const { run, chosen } = data;
  const words = wordsIn(kit.language);
  const trivial = trivialDecisions(chosen, run.comparison.costs);
  const { matrix } = chosen;
  const caught = matrix.truePositives / Math.max(1, trivial.defaults);
  const granted = matrix.trueNegatives + matrix.falseNegatives;
  const bad = granted === 0 ? 0 : matrix.falseNegatives / granted;
  return {
    lead: words.lead(kit.percent(caught, 0), kit.percent(granted / run.rows.untouched, 0)),
    body: html`${figures([
      {
        label: words.saved,
        value: kit.signed(-100 * trivial.saved, 0) + words.percentSign,
        note: `${kit.number(Math.min(trivial.approveAll, trivial.refuseAll))} → ${kit.number(chosen.cost)}`,
      },
      {
        label: words.badRate,
        value: kit.percent(bad, 1),
        note: words.against(kit.percent(trivial.defaults / run.rows.untouched, 1)),
      },
      {
        label: words.caught,
        value: kit.percent(caught, 0),
        note: words.ofAll(kit.number(trivial.defaults)),
      },
    ])}
    ${table(
      [
        { title: words.brings, kind: 'text' },
        { title: words.shown, kind: 'text' },
      ],
      brought(data, kit).map((cells) => ({ cells })),
    )}`,
    size: 'large',
  };
};

function brought(data: DeckData, kit: SlideKit): [string, string][] {
  const { run, form, importance, bundle, untouched, chosen } = data;
  const words = wordsIn(kit.language);
  const { rows } = run.comparison;
  const ties = rows.filter(({ verdict }) => verdict === 'tie').length;
  return [
    [words.compared, words.comparedShown(kit.number(rows.length), kit.number(ties))],
    [
      words.policy,
      form === undefined ? '–' : words.policyShown(form.policy.name, form.policy.version),
    ],
    [
      words.reasons,
      importance === undefined ? '–' : words.reasonsShown(kit.number(importance.features.length)),
    ],
    [
      words.again,
      bundle === undefined
        ? '–'
        : words.againShown(kit.number(Object.keys(bundle.manifest.files).length), String(run.seed)),
    ],
    [
      words.honest,
      untouched === undefined
        ? '–'
        : words.honestShown(
            kit.percent(untouched.meanProbability, 2),
            kit.percent(untouched.defaults / untouched.rows, 2),
          ),
    ],
    [words.quick, words.quickShown(chosen.name, kit.number(chosen.fitSeconds, 1))],
  ];
}

const wordsIn = translations(
  {
    lead: (caught: string, granted: string) =>
      `The cut-off stops ${caught} of the defaults and grants ${granted} of the applications.`,
    percentSign: '%',
    saved: 'cost, against the cheaper of all or none',
    badRate: 'defaults among those granted',
    against: (share: string) => `${share} among all`,
    caught: 'of the defaults refused',
    ofAll: (defaults: string) => `of ${defaults} in the untouched rows`,
    brings: 'The lender has',
    shown: 'Shown by',
    compared: 'models compared fairly',
    comparedShown: (models: string, ties: string) =>
      `${models} models on the same rows, with intervals; ties with the best: ${ties}`,
    policy: 'a rule of its own, apart from the model',
    policyShown: (name: string, version: number) => `policy ${name}, version ${version}`,
    reasons: 'reasons for each score',
    reasonsShown: (features: string) => `exact SHAP values over ${features} features`,
    again: 'figures that can be made again',
    againShown: (files: string, seed: string) => `seed ${seed}, ${files} hashed files`,
    honest: 'an honest probability',
    honestShown: (predicted: string, observed: string) =>
      `${predicted} predicted on average, ${observed} observed`,
    quick: 'a training one can repeat',
    quickShown: (model: string, seconds: string) => `${model} fitted in ${seconds} s`,
  },
  {
    lead: (caught, granted) =>
      `Le seuil arrête ${caught} des défauts et accorde ${granted} des demandes.`,
    percentSign: ' %',
    saved: 'de coût, contre le moins cher de tout ou rien',
    badRate: 'de défauts parmi les accordés',
    against: (share) => `${share} parmi tous`,
    caught: 'des défauts refusés',
    ofAll: (defaults) => `sur ${defaults} dans les lignes intactes`,
    brings: 'Le prêteur dispose',
    shown: 'Ce qui le montre',
    compared: 'de modèles comparés loyalement',
    comparedShown: (models, ties) =>
      `${models} modèles sur les mêmes lignes, avec intervalles ; à égalité avec le meilleur : ${ties}`,
    policy: 'd’une règle à lui, à part du modèle',
    policyShown: (name, version) => `politique ${name}, version ${version}`,
    reasons: 'des raisons de chaque score',
    reasonsShown: (features) => `valeurs SHAP exactes sur ${features} variables`,
    again: 'de chiffres que l’on peut refaire',
    againShown: (files, seed) => `graine ${seed}, ${files} fichiers hachés`,
    honest: 'd’une probabilité honnête',
    honestShown: (predicted, observed) => `${predicted} prédits en moyenne, ${observed} observés`,
    quick: 'd’un apprentissage que l’on peut répéter',
    quickShown: (model, seconds) => `${model} ajusté en ${seconds} s`,
  },
);
