import { html, type Html } from '../../html/html.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

interface Stage {
  readonly name: string;
  readonly figure: string;
  readonly text: string;
}

/** 6. From raw files to a watched decision, each stage with its figure in this run. */
export const pipelineSlide: WriteSlide = (data, kit) => {
  const { run, tables, chosen, form, drift, bundle } = data;
  const words = wordsIn(kit.language);
  const { rows } = run.comparison;
  const counted = tables?.tables.reduce((sum, one) => sum + one.rows, 0);
  const stage = (name: keyof typeof words.stages, figure: string | undefined): Stage => ({
    ...words.stages[name],
    figure: figure ?? '–',
  });
  const building = [
    stage('ingest', counted === undefined ? undefined : words.rows(kit.number(counted))),
    stage('features', words.features(kit.number(run.features))),
    stage('folds', words.folds(kit.number(run.folds), kit.number(run.rows.development))),
    stage('models', kit.list(rows.map(({ name }) => name))),
    stage('threshold', kit.number(chosen.threshold, 4)),
    stage('compare', words.untouched(kit.number(run.rows.untouched))),
  ];
  const serving = [
    stage('bundle', bundle && words.files(kit.number(Object.keys(bundle.manifest.files).length))),
    stage('score', words.auc(kit.number(chosen.auc, 4))),
    stage('policy', form && words.rule(form.policy.name, kit.number(form.policy.threshold, 2))),
    stage('reasons', 'SHAP'),
    stage('watch', drift && words.drift[drift.verdict.level]),
  ];
  return {
    lead: words.lead,
    body: html`${flow(words.building, building, 1)}${flow(words.serving, serving, building.length + 1)}
      <p class="note">${words.note}</p>`,
    size: 'large',
  };
};

function flow(title: string, stages: readonly Stage[], start: number): Html {
  const items = stages.map(
    ({ name, figure, text }) =>
      html`<li><b>${name}</b><span class="flow-figure">${figure}</span><span>${text}</span></li>`,
  );
  return html`<h3>${title}</h3>
    <ol class="flow" start="${start}">
      ${items}
    </ol>`;
}

const wordsIn = translations(
  {
    lead: 'Each stage is recorded with the hash of its inputs: none is done twice, and every figure can be made again.',
    building: 'Build',
    serving: 'Serve and watch',
    rows: (count: string) => `${count} rows`,
    features: (count: string) => `${count} features`,
    folds: (folds: string, rows: string) => `${folds} folds, ${rows} rows`,
    untouched: (rows: string) => `${rows} rows`,
    files: (count: string) => `${count} hashed files`,
    auc: (auc: string) => `AUC ${auc}`,
    rule: (name: string, cutoff: string) => `${name} at ${cutoff}`,
    drift: { none: 'no drift', watch: 'to watch', drift: 'drift found' },
    note: 'Training runs in a process of its own; scores, reasons and decisions need no native code: the same TypeScript in batch, in the API and in the page.',
    stages: {
      ingest: { name: 'Read', text: 'typed tables, bad rows set apart' },
      features: { name: 'Features', text: 'one definition, SQL and in memory' },
      folds: { name: 'Folds', text: 'one person in one fold, shares kept' },
      models: { name: 'Models', text: 'same rows, same folds' },
      threshold: { name: 'Cut-off', text: 'least cost, out of fold' },
      compare: { name: 'Judge', text: 'on untouched rows, with intervals' },
      bundle: { name: 'Bundle', text: 'model, encoder, ranges' },
      score: { name: 'Score', text: 'probability of default' },
      policy: { name: 'Policy', text: 'granted or refused, versioned' },
      reasons: { name: 'Reasons', text: 'what argued for and against' },
      watch: { name: 'Watch', text: 'drift of inputs, scores, outcomes' },
    },
  },
  {
    lead: 'Chaque étape est enregistrée avec l’empreinte de ses entrées : aucune n’est refaite, chaque chiffre peut l’être.',
    building: 'Construire',
    serving: 'Servir et surveiller',
    rows: (count) => `${count} lignes`,
    features: (count) => `${count} variables`,
    folds: (folds, rows) => `${folds} plis, ${rows} lignes`,
    untouched: (rows) => `${rows} lignes`,
    files: (count) => `${count} fichiers hachés`,
    auc: (auc) => `AUC ${auc}`,
    rule: (name, cutoff) => `${name} à ${cutoff}`,
    drift: { none: 'pas de dérive', watch: 'à surveiller', drift: 'dérive trouvée' },
    note: 'L’apprentissage tourne dans un processus à part ; scores, raisons et décisions se passent de code natif : le même TypeScript par lot, dans l’API et dans la page.',
    stages: {
      ingest: { name: 'Lecture', text: 'tables typées, lignes fautives à part' },
      features: { name: 'Variables', text: 'une définition, en SQL et en mémoire' },
      folds: { name: 'Plis', text: 'une personne dans un seul pli' },
      models: { name: 'Modèles', text: 'mêmes lignes, mêmes plis' },
      threshold: { name: 'Seuil', text: 'moindre coût, hors plis' },
      compare: { name: 'Jugement', text: 'sur lignes intactes, avec intervalles' },
      bundle: { name: 'Paquet', text: 'modèle, encodeur, plages vues' },
      score: { name: 'Score', text: 'probabilité de défaut' },
      policy: { name: 'Politique', text: 'accordé ou refusé, par version' },
      reasons: { name: 'Raisons', text: 'ce qui plaide pour et contre' },
      watch: { name: 'Veille', text: 'dérive des entrées, scores, issues' },
    },
  },
);
