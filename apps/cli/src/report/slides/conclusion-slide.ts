import { html } from '../../html/html.ts';
import { findLimits } from '../limits/find-limits.ts';
import { sayLimit } from '../limits/limit-words.ts';
import { figures, withCommands } from '../page/pieces.ts';
import { translations } from '../words/translations.ts';
import { lowered } from '../words/lowered.ts';
import type { WriteSlide } from './slide.ts';
import { trivialDecisions } from './trivial-decisions.ts';

/** 20. What to keep: what the model is worth, what it is not, and what comes next. */
export const conclusionSlide: WriteSlide = (data, kit) => {
  const { run, chosen } = data;
  const words = wordsIn(kit.language);
  const trivial = trivialDecisions(chosen, run.comparison.costs);
  const tied = run.comparison.rows.filter(
    ({ name, verdict }) =>
      name !== chosen.name && verdict !== 'worse' && chosen.verdict !== 'worse',
  );
  const [gravest] = findLimits(data).map((limit) => sayLimit(limit, kit));
  const level = kit.percent(chosen.aucInterval.level, 0);
  const saved = kit.percent(Math.abs(trivial.saved), 0);
  return {
    lead: trivial.saved > 0 ? words.lead : words.leadAgainst,
    body: html`<ol class="message">
        <li>
          ${
            trivial.saved > 0
              ? words.worth(chosen.name, kit.percent(chosen.auc, 1), saved)
              : words.notWorth(chosen.name, kit.number(chosen.auc, 3), saved)
          }${tied.length > 0 && ` ${words.tied(kit.list(tied.map(({ name }) => name)))}`}
        </li>
        <li>${withCommands(words.limit(gravest.title, gravest.text))}</li>
        <li>${withCommands(words.next(gravest.next))}</li>
      </ol>
      ${figures([
        {
          label: `AUC [${level}]`,
          value: kit.number(chosen.auc, 3),
          note: kit.interval(chosen.aucInterval, 3),
        },
        {
          label: words.cost(level),
          value: kit.number(chosen.cost),
          note: kit.interval(chosen.costInterval, 0),
        },
        { label: words.cutoff, value: kit.number(chosen.threshold, 4) },
      ])}
      <p class="questions">${words.questions}</p>`,
    size: 'large',
  };
};

const wordsIn = translations(
  {
    lead: 'A score informs, a rule decides, a person answers for it.',
    leadAgainst: 'A model that costs more than no model should not decide.',
    worth: (model: string, auc: string, saved: string) =>
      `${model} ranks a default above a loan repaid in ${auc} of the pairs and costs ${saved} less than deciding without it.`,
    notWorth: (model: string, auc: string, lost: string) =>
      `${model} ranks with an AUC of ${auc} and costs ${lost} more than deciding without it.`,
    tied: (models: string) => `On these rows nothing tells it from ${models}.`,
    limit: (title: string, text: string) =>
      `What weighs most against it: ${lowered(title)}. ${text}`,
    next: (next: string) => `Next: ${lowered(next)}`,
    cost: (level: string) => `business cost [${level}]`,
    cutoff: 'cut-off of least cost',
    questions: 'Questions and answers',
  },
  {
    lead: 'Un score éclaire, une règle décide, une personne en répond.',
    leadAgainst: 'Un modèle qui coûte plus que pas de modèle ne doit pas décider.',
    worth: (model, auc, saved) =>
      `${model} place un défaut au-dessus d’un crédit remboursé dans ${auc} des paires et coûte ${saved} de moins que décider sans lui.`,
    notWorth: (model, auc, lost) =>
      `${model} classe avec une AUC de ${auc} et coûte ${lost} de plus que décider sans lui.`,
    tied: (models) => `Sur ces lignes, rien ne le distingue de ${models}.`,
    limit: (title, text) => `Ce qui pèse le plus contre lui : ${lowered(title)}. ${text}`,
    next: (next) => `Ensuite : ${lowered(next)}`,
    cost: (level) => `coût métier [${level}]`,
    cutoff: 'seuil de moindre coût',
    questions: 'Questions – Réponses',
  },
);
