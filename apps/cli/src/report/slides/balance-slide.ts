import { classBalanceChart } from '@octroi/charts';
import { html } from '../../html/html.ts';
import { bullets, columns, missing, table } from '../page/pieces.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 5. How rare defaults are, and what follows from it. */
export const balanceSlide: WriteSlide = ({ tables, run }, kit) => {
  const words = wordsIn(kit.language);
  const classes = tables?.classBalance?.classes ?? [];
  const [repaid, defaulted] = [0, 1].map(
    (value) => classes.find((one) => one.value === value)?.rows ?? 0,
  );
  if (repaid + defaulted === 0) {
    return { lead: words.none, body: missing(words.what, 'octroi ingest SOURCE', kit) };
  }
  const share = defaulted / (repaid + defaulted);
  const { development, untouched } = run.rows;
  return {
    lead: words.lead(kit.short(repaid / Math.max(defaulted, 1))),
    body: columns(
      kit.chart((settings) => classBalanceChart({ repaid, defaulted }, settings), 600),
      html`${table(
        [
          { title: words.outcome, kind: 'text' },
          { title: words.rows, kind: 'number' },
          { title: words.share, kind: 'number' },
        ],
        [
          { cells: [words.repaid, kit.number(repaid), kit.percent(1 - share, 2)] },
          { cells: [words.defaulted, kit.number(defaulted), kit.percent(share, 2)], marked: true },
        ],
      )}
      ${bullets([
        words.accuracy(kit.percent(1 - share, 1)),
        words.split(kit.number(development), kit.number(untouched)),
        words.weights,
      ])}`,
      'left',
    ),
    size: 'large',
  };
};

const wordsIn = translations(
  {
    none: 'The workspace holds no outcome yet.',
    what: 'the share of defaults',
    lead: (times: string) =>
      `One default for ${times} loans repaid: the rare class is the one that costs.`,
    outcome: 'Outcome',
    rows: 'Applicants',
    share: 'Share',
    repaid: 'repaid',
    defaulted: 'default',
    accuracy: (share: string) =>
      `Granting everyone is right for ${share} of the applicants: accuracy measures nothing here.`,
    split: (development: string, untouched: string) =>
      `Every split keeps the shares: ${development} rows to fit, ${untouched} set aside.`,
    weights:
      'Class weights change the ranking little and the probability much: where a model has them, the program takes their effect out.',
  },
  {
    none: 'L’espace de travail ne contient encore aucune issue.',
    what: 'la part de défauts',
    lead: (times) =>
      `Un défaut pour ${times} crédits remboursés : la classe rare est celle qui coûte.`,
    outcome: 'Issue',
    rows: 'Demandeurs',
    share: 'Part',
    repaid: 'remboursé',
    defaulted: 'défaut',
    accuracy: (share) =>
      `Tout accorder a raison pour ${share} des demandeurs : l’exactitude ne mesure rien ici.`,
    split: (development, untouched) =>
      `Chaque découpage garde les parts : ${development} lignes pour ajuster, ${untouched} mises de côté.`,
    weights:
      'Les poids de classe changent peu le classement et beaucoup la probabilité : le programme en retire l’effet là où un modèle en a.',
  },
);
