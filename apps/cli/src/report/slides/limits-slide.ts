import { calibrationChart } from '@octroi/charts';
import type { DeckData } from '../deck-data.ts';
import { html, type Html } from '../../html/html.ts';
import { findLimits } from '../limits/find-limits.ts';
import { sayLimit } from '../limits/limit-words.ts';
import { columns, missing, withCommands } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

const most = 8;

/** 17. What the figures themselves say against the model, found by the program. */
export const limitsSlide: WriteSlide = (data, kit) => {
  const words = wordsIn(kit.language);
  const limits = findLimits(data);
  const left = limits.length - most;
  const items = limits.slice(0, most).map((limit) => {
    const { title, text } = sayLimit(limit, kit);
    return html`<li><b>${title}</b> ${withCommands(text)}</li>`;
  });
  return {
    lead: words.lead(kit.number(limits.length), limits.length),
    body: columns(
      html`<ul class="bullets limits">
          ${items}
        </ul>
        ${left > 0 && html`<p class="note">${words.more(kit.number(left), left)}</p>`}`,
      calibration(data, kit),
      'left',
    ),
  };
};

/** Whether the calibrated probability is one: shown whatever it says. */
function calibration({ bundle, chosen }: DeckData, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  if (!bundle?.calibration) return missing(words.what, 'octroi train', kit);
  const { bins, meanProbability, baseRate } = bundle.calibration.measured;
  const [mean, rate] = [meanProbability, baseRate].map((share) => kit.percent(share, 2));
  return html`${kit.chart((settings) => calibrationChart(bins, settings), 440)}
    <p class="note">${words.mean(chosen.name, mean, rate)}</p>`;
}

const wordsIn = translations(
  {
    lead: (count: string, limits: number) =>
      limits === 1
        ? 'One limit found by the program in its own figures.'
        : `${count} limits, found by the program in its own figures.`,
    more: (count: string, left: number) => (left === 1 ? 'and one more' : `and ${count} more`),
    what: 'what is predicted beside what came',
    mean: (model: string, predicted: string, observed: string) =>
      `${model} predicts ${predicted} on average; ${observed} of the same rows defaulted. Whiskers: what chance allows.`,
  },
  {
    lead: (count, limits) =>
      limits === 1
        ? 'Une limite, trouvée par le programme dans ses propres chiffres.'
        : `${count} limites, trouvées par le programme dans ses propres chiffres.`,
    more: (count, left) => (left === 1 ? 'et une autre' : `et ${count} autres`),
    what: 'ce qui est prédit à côté de ce qui est arrivé',
    mean: (model, predicted, observed) =>
      `${model} prédit ${predicted} en moyenne ; ${observed} des mêmes lignes ont fait défaut. Traits : la part du hasard.`,
  },
);
