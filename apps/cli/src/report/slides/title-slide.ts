import { html, type Html } from '../../html/html.ts';
import { figures } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { slideId } from '../page/slide-id.ts';
import { deckParts } from '../words/headings.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 1. What the deck is about, whose figures it shows, and its five parts. */
export const titleSlide: WriteSlide = (data, kit) => {
  const { run, chosen, madeAt, version, portfolio } = data;
  const words = wordsIn(kit.language);
  const made = words.made({
    portfolio: portfolio.name,
    run: run.id,
    trained: kit.day(new Date(run.createdAt)),
    day: kit.day(madeAt),
    version,
  });
  return {
    lead: words.title,
    body: html`<div class="opening">
      <div>
        <p class="subtitle">${words.subtitle}</p>
        ${figures([
          { label: words.applicants, value: kit.number(run.rows.all) },
          { label: words.defaults, value: kit.percent(run.baseRate, 2) },
          { label: words.features, value: kit.number(run.features) },
          { label: words.auc(chosen.label[kit.language]), value: kit.number(chosen.auc, 4) },
        ])}
        <p class="note">${made}</p>
      </div>
      ${contents(kit)}
    </div>`,
    size: 'large',
  };
};

function contents({ language }: SlideKit): Html {
  let number = 0;
  const items = deckParts.map(({ numeral, title, headings }) => {
    const inside = headings.map((heading) => {
      number += 1;
      return html`<li><a href="#${slideId(number)}">${number} · ${heading[language]}</a></li>`;
    });
    return html`<li>
      <b>${numeral}</b><strong>${title[language]}</strong>
      <ol>
        ${inside}
      </ol>
    </li>`;
  });
  return html`<nav aria-label="${wordsIn(language).contents}">
    <ol class="contents">
      ${items}
    </ol>
  </nav>`;
}

interface Made {
  readonly portfolio: string;
  readonly run: string;
  readonly trained: string;
  readonly day: string;
  readonly version: string;
}

const wordsIn = translations(
  {
    title: 'Credit scoring: from the application to the decision',
    subtitle:
      'Estimate the risk that an applicant does not repay, and decide by a rule one can defend.',
    applicants: 'applicants',
    defaults: 'default',
    features: 'features',
    auc: (model: string) => `AUC, ${model}`,
    contents: 'Contents',
    made: ({ portfolio, run, trained, day, version }: Made) =>
      `Portfolio ${portfolio}, run ${run} of ${trained}. Written by Octroi ${version} on ${day}; every figure comes from that run.`,
  },
  {
    title: 'Scoring crédit : de la demande à la décision',
    subtitle:
      'Estimer le risque qu’un demandeur ne rembourse pas, et décider par une règle que l’on peut défendre.',
    applicants: 'demandeurs',
    defaults: 'font défaut',
    features: 'variables',
    auc: (model) => `AUC, ${model}`,
    contents: 'Sommaire',
    made: ({ portfolio, run, trained, day, version }) =>
      `Portefeuille ${portfolio}, entraînement ${run} du ${trained}. Écrit par Octroi ${version} le ${day} ; chaque chiffre vient de cet entraînement.`,
  },
);
