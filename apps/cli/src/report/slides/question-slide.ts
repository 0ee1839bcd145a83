import { html } from '../../html/html.ts';
import { slideId } from '../page/slide-id.ts';
import { table } from '../page/pieces.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 3. The question put to the data, what makes it hard, and where the deck answers. */
export const questionSlide: WriteSlide = (data, kit) => {
  const { run, tables, portfolio, preset, evaluation } = data;
  const { falseNegativeCost: miss, falsePositiveCost: alarm } = run.comparison.costs;
  const projection = evaluation?.projection ?? undefined;
  const words = wordsIn(kit.language);
  const labelled = tables?.tables.find(({ table: name }) => name === portfolio.labelled);
  const see = (slide: number) => html`<a href="#${slideId(slide)}">${slide}</a>`;
  const rows = [
    [
      words.rare,
      words.rareShown(kit.short((1 - run.baseRate) / run.baseRate)),
      words.rareAnswer,
      5,
    ],
    [
      words.empty,
      labelled && words.emptyShown(kit.percent(labelled.meanMissingPercent / 100)),
      words.emptyAnswer,
      7,
    ],
    [
      words.mixed,
      words.mixedShown(kit.number(run.features), preset.meaning[kit.language]),
      words.mixedAnswer,
      7,
    ],
    [
      words.separable,
      projection && words.separableShown(kit.number(projection.auc, 3)),
      words.separableAnswer,
      8,
    ],
    [words.unequal, words.unequalShown(kit.short(miss), kit.short(alarm)), words.unequalAnswer, 9],
    [words.fair, words.fairShown(kit.number(run.rows.untouched)), words.fairAnswer, 11],
  ] as const;
  return {
    lead: words.lead(kit.number(run.rows.all)),
    body: table(
      [
        { title: words.difficulty, kind: 'text' },
        { title: words.shown, kind: 'text' },
        { title: words.answer, kind: 'text' },
        { title: words.slide, kind: 'number' },
      ],
      rows.map(([what, shown, answer, slide]) => ({
        cells: [what, shown ?? '–', answer, see(slide)],
      })),
    ),
    size: 'large',
  };
};

const wordsIn = translations(
  {
    lead: (rows: string) =>
      `From ${rows} applications whose outcome is known, estimate the probability of default of the next one.`,
    difficulty: 'What makes it hard',
    shown: 'In these data',
    answer: 'What is done about it',
    slide: 'slide',
    rare: 'Defaults are rare',
    rareShown: (times: string) => `one for ${times} loans repaid`,
    rareAnswer: 'split that keeps the shares; no accuracy as a measure',
    empty: 'Much is missing',
    emptyShown: (share: string) => `${share} of the cells are empty`,
    emptyAnswer: 'missing stays missing; stand-in values are listed and counted',
    mixed: 'Numbers, dates and categories',
    mixedShown: (features: string, preset: string) => `${features} features: ${preset}`,
    mixedAnswer: 'one definition a feature, learnt parts within folds',
    separable: 'The classes overlap',
    separableShown: (auc: string) => `AUC of the best straight boundary: ${auc}`,
    separableAnswer: 'a linear model beside boosted trees',
    unequal: 'Errors do not weigh the same',
    unequalShown: (miss: string, alarm: string) =>
      `${miss} for a missed default, ${alarm} for a good loan refused`,
    unequalAnswer: 'cut-off of least cost, chosen out of fold',
    fair: 'Chance looks like skill',
    fairShown: (untouched: string) => `${untouched} rows set aside`,
    fairAnswer: 'intervals everywhere; a tie is called a tie',
  },
  {
    lead: (rows) =>
      `De ${rows} demandes dont l’issue est connue, estimer la probabilité de défaut de la suivante.`,
    difficulty: 'Ce qui rend la tâche difficile',
    shown: 'Dans ces données',
    answer: 'Ce qui est fait',
    slide: 'diapo',
    rare: 'Les défauts sont rares',
    rareShown: (times) => `un pour ${times} crédits remboursés`,
    rareAnswer: 'découpage qui garde les parts ; pas d’exactitude comme mesure',
    empty: 'Beaucoup manque',
    emptyShown: (share) => `${share} des cases sont vides`,
    emptyAnswer: 'manquant reste manquant ; les valeurs de convention sont listées et comptées',
    mixed: 'Nombres, dates et catégories',
    mixedShown: (features, preset) => `${features} variables : ${preset}`,
    mixedAnswer: 'une définition par variable ; ce qui s’apprend l’est dans les plis',
    separable: 'Les classes se recouvrent',
    separableShown: (auc) => `AUC de la meilleure frontière droite : ${auc}`,
    separableAnswer: 'un modèle linéaire à côté d’arbres boostés',
    unequal: 'Les erreurs ne pèsent pas autant',
    unequalShown: (miss, alarm) =>
      `${miss} pour un défaut manqué, ${alarm} pour un bon crédit refusé`,
    unequalAnswer: 'seuil de moindre coût, choisi hors plis',
    fair: 'Le hasard ressemble au talent',
    fairShown: (untouched) => `${untouched} lignes mises de côté`,
    fairAnswer: 'des intervalles partout ; une égalité est dite',
  },
);
