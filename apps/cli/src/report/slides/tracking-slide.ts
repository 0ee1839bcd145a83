import type { RunRecord } from '@octroi/workspace';
import type { DeckData } from '../deck-data.ts';
import type { TrackedTraining } from '../gather/tracked-run.ts';
import { html, type Html } from '../../html/html.ts';
import { table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

const mostRuns = 5;

/** 10. The runs of the workspace, and the models of this one in the reference project's table. */
export const trackingSlide: WriteSlide = (data, kit) => {
  const { runs, run, tracked } = data;
  const words = wordsIn(kit.language);
  return {
    lead: words.lead(kit.number(runs.length), runs.length),
    body: html`${runsTable(data, kit)}
      <h3>${words.ofRun(run.id)}</h3>
      ${modelsTable(run, kit)}
      <p class="note">${tracked === undefined ? words.local : placeOf(tracked, kit)}</p>`,
    size: 'medium',
  };
};

/** Where the run is kept, in a sentence: its id here, what is under it, the servers that have it too. */
function placeOf({ id, models, folds, servers }: TrackedTraining, kit: SlideKit): string {
  const words = wordsIn(kit.language);
  const kept = words.tracked(id.slice(0, 8), kit.number(models), kit.number(folds));
  return servers.length === 0 ? `${kept}.` : `${kept}${words.andOn(servers.join(', '))}`;
}

/** The newest runs, and the one told of where it is older. */
function runsTable({ runs, run }: DeckData, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const newest = runs.slice(0, mostRuns);
  const shown = newest.some(({ id }) => id === run.id) ? newest : [...newest.slice(0, -1), run];
  return html`${table(
    [
      { title: words.run, kind: 'code' },
      { title: words.day, kind: 'text' },
      { title: words.features, kind: 'number' },
      { title: words.rows, kind: 'number' },
      { title: words.models, kind: 'code' },
      { title: words.chosen, kind: 'code' },
      { title: 'AUC', kind: 'number' },
      { title: words.cost, kind: 'number' },
    ],
    shown.map((one) => {
      const { rows, chosen } = one.comparison;
      const best = rows.find(({ name }) => name === chosen) ?? rows[0];
      return {
        marked: one.id === run.id,
        cells: [
          one.id,
          kit.day(new Date(one.createdAt)),
          kit.number(one.features),
          kit.number(one.rows.all),
          rows.map(({ name }) => name).join(', '),
          chosen,
          kit.number(best.auc, 4),
          kit.number(best.cost),
        ],
      };
    }),
  )}${
    runs.length > shown.length &&
    html`<p class="note">${words.more(kit.number(runs.length - shown.length))}</p>`
  }`;
}

function modelsTable({ comparison }: RunRecord, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  return table(
    [
      { title: words.model, kind: 'code' },
      { title: 'auc', kind: 'number' },
      { title: 'f1', kind: 'number' },
      { title: 'business_cost', kind: 'number' },
      { title: 'best_threshold', kind: 'number' },
      { title: `cm [[${words.tn}, ${words.fp}], [${words.fn}, ${words.tp}]]`, kind: 'number' },
    ],
    comparison.rows.map(({ name, auc, f1, cost, threshold, matrix }) => ({
      marked: name === comparison.chosen,
      cells: [
        name,
        kit.number(auc, 6),
        kit.number(f1, 6),
        kit.number(cost),
        kit.number(threshold, 6),
        `[[${matrix.trueNegatives}, ${matrix.falsePositives}], [${matrix.falseNegatives}, ${matrix.truePositives}]]`,
      ],
    })),
  );
}

const wordsIn = translations(
  {
    lead: (count: string, runs: number) =>
      runs === 1
        ? 'The run is kept with all it rests on; the next ones will stand beside it.'
        : `${count} runs are kept, each with all it rests on.`,
    run: 'Run',
    day: 'Day',
    features: 'Features',
    rows: 'Rows',
    models: 'Models',
    chosen: 'Chosen',
    cost: 'Cost',
    more: (count: string) => `and ${count} older runs`,
    ofRun: (id: string) => `Models of ${id}`,
    model: 'Model',
    tn: 'TN',
    fp: 'FP',
    fn: 'FN',
    tp: 'TP',
    local: 'Kept in the workspace: settings, figures, curves and bundles of every run.',
    tracked: (id: string, models: string, folds: string) =>
      `Tracked as MLflow does, as run ${id} with ${models} models and ${folds} folds under it, in the workspace`,
    andOn: (address: string) => ` and on the MLflow server ${address}.`,
  },
  {
    lead: (count, runs) =>
      runs === 1
        ? 'L’entraînement est gardé avec tout ce dont il dépend ; les suivants se rangeront à côté.'
        : `${count} entraînements sont gardés, chacun avec tout ce dont il dépend.`,
    run: 'Entraînement',
    day: 'Jour',
    features: 'Variables',
    rows: 'Lignes',
    models: 'Modèles',
    chosen: 'Retenu',
    cost: 'Coût',
    more: (count) => `et ${count} plus anciens`,
    ofRun: (id) => `Modèles de ${id}`,
    model: 'Modèle',
    tn: 'VN',
    fp: 'FP',
    fn: 'FN',
    tp: 'VP',
    local:
      'Gardé dans l’espace de travail : réglages, mesures, courbes et modèles de chaque exécution.',
    tracked: (id, models, folds) =>
      `Suivi à la manière de MLflow : exécution ${id} avec ${models} modèles et ${folds} plis, dans l’espace de travail`,
    andOn: (address) => ` et sur le serveur MLflow ${address}.`,
  },
);
