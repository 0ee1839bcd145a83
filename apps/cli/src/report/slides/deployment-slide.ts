import { routes } from '@octroi/contract';
import type { DeckData } from '../deck-data.ts';
import { html, type Html } from '../../html/html.ts';
import { bullets, columns, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 14. What is served, under which addresses, and what stands apart from the model. */
export const deploymentSlide: WriteSlide = (data, kit) => {
  const words = wordsIn(kit.language);
  return {
    lead: words.lead,
    body: columns(addresses(kit), html`${chain(data, kit)}${facts(data, kit)}`, 'left'),
  };
};

/** What decides, each with what it does; the rest by their addresses alone. */
function addresses(kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const all = Object.values(routes);
  const others = all.filter(({ method }) => method !== 'POST').map(({ path }) => path);
  return html`${table(
      [
        { title: words.method, kind: 'code' },
        { title: words.address, kind: 'code' },
        { title: words.does, kind: 'text' },
      ],
      all
        .filter(({ method }) => method === 'POST')
        .map(({ method, path, summary }) => ({ cells: [method, path, summary[kit.language]] })),
    )}
    <p class="note">${words.others} ${others.map((path) => html`<code>${path}</code> `)}</p>`;
}

/** Model, policy, decision: three things with a version each. */
function chain({ bundle, form }: DeckData, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const policy = form?.policy;
  const rule =
    policy === undefined
      ? words.anyRule
      : words.rule(policy.name, kit.number(policy.version), kit.number(policy.threshold, 2));
  const steps = [
    [words.model, bundle?.manifest.model.name ?? '–', words.modelNote],
    [words.policy, rule, words.policyNote],
    [words.decision, words.decided, words.decisionNote],
  ];
  return html`<ol class="flow narrow">
    ${steps.map(
      ([name, figure, text]) =>
        html`<li><b>${name}</b><span class="flow-figure">${figure}</span><span>${text}</span></li>`,
    )}
  </ol>`;
}

function facts({ bundle, untouched, chosen }: DeckData, kit: SlideKit): Html | undefined {
  if (bundle === undefined) return undefined;
  const words = wordsIn(kit.language);
  const { id, files, training } = bundle.manifest;
  const engines = Object.entries(training.versions).map(
    ([name, version]) => `${name} ${version.slice(0, 19)}`,
  );
  return bullets([
    html`${words.bundle} <code>${id}</code>`,
    words.hashes(kit.number(Object.keys(files).length), training.dataHash.slice(0, 12)),
    words.engines(engines.join(', ')),
    untouched &&
      (Math.abs(untouched.auc - chosen.auc) < 1e-9
        ? words.again(kit.number(untouched.auc, 4), kit.number(untouched.rows))
        : words.notAgain(kit.number(untouched.auc, 4), kit.number(chosen.auc, 4))),
    words.process,
  ]);
}

const wordsIn = translations(
  {
    lead: 'One process serves the API and the page; it holds no native code and writes nothing to the workspace.',
    method: 'Method',
    address: 'Address',
    others: 'Read with GET:',
    does: 'Does',
    model: 'Model',
    modelNote: 'gives a probability',
    policy: 'Policy',
    anyRule: 'a rule of its own',
    rule: (name: string, version: string, cutoff: string) => `${name} v${version}, ${cutoff}`,
    policyNote: 'cuts it, apart from the model',
    decision: 'Decision',
    decided: 'granted or refused',
    decisionNote: 'with its reasons',
    bundle: 'Bundle',
    hashes: (count: string, hash: string) =>
      `${count} files, each with its sha256; trained on data ${hash}…`,
    engines: (versions: string) => `Made with ${versions}`,
    again: (auc: string, rows: string) =>
      `Scored again from its files on ${rows} untouched rows: AUC ${auc}, as in the run`,
    notAgain: (auc: string, run: string) =>
      `Scored again from its files: AUC ${auc}, while the run says ${run}`,
    process: 'Requests are checked against one contract, shared by API, page and documentation',
  },
  {
    lead: 'Un seul processus sert l’API et la page ; sans code natif, il n’écrit rien dans l’espace de travail.',
    method: 'Méthode',
    address: 'Adresse',
    others: 'À lire par GET :',
    does: 'Rôle',
    model: 'Modèle',
    modelNote: 'donne une probabilité',
    policy: 'Politique',
    anyRule: 'une règle à part',
    rule: (name, version, cutoff) => `${name} v${version}, ${cutoff}`,
    policyNote: 'la coupe, à part du modèle',
    decision: 'Décision',
    decided: 'accordé ou refusé',
    decisionNote: 'avec ses raisons',
    bundle: 'Paquet',
    hashes: (count, hash) =>
      `${count} fichiers, chacun avec son sha256 ; appris sur les données ${hash}…`,
    engines: (versions) => `Fait avec ${versions}`,
    again: (auc, rows) =>
      `Noté à nouveau depuis ses fichiers sur ${rows} lignes intactes : AUC ${auc}, comme à l’entraînement`,
    notAgain: (auc, run) =>
      `Noté à nouveau depuis ses fichiers : AUC ${auc}, quand l’entraînement dit ${run}`,
    process:
      'Chaque requête est vérifiée par un contrat, commun à l’API, à la page et à la documentation',
  },
);
