import type { Translated } from '@octroi/core';
import { frenchSpaces } from './translations.ts';

export interface DeckPart {
  readonly numeral: string;
  readonly title: Translated;
  /** The slides of the part, in order. */
  readonly headings: readonly Translated[];
}

/** The five parts and twenty headings of the reference deck. */
export const deckParts: readonly DeckPart[] = [
  part(
    'I',
    ['Context & problem', 'Contexte & problématique'],
    [
      ['Title & context', 'Titre & contexte'],
      ['Business context', 'Contexte métier'],
      ['The data question', 'Problématique data'],
    ],
  ),
  part(
    'II',
    ['Data & what is at stake in them', 'Données & enjeux data'],
    [
      ['The data set', 'Présentation du jeu de données'],
      ['Class imbalance', 'Déséquilibre des classes'],
      ['The pipeline as a whole', 'Pipeline global du projet'],
      ['Preprocessing & feature engineering', 'Préprocessing & feature engineering'],
    ],
  ),
  part(
    'III',
    ['Modelling & performance', 'Modélisation & performance'],
    [
      ['Modelling approach', 'Démarche de modélisation'],
      ['Choice of metrics', 'Choix des métriques'],
      ['Experiment tracking with MLflow', 'Tracking des expériences avec MLflow'],
      ['Selecting the best model', 'Sélection du meilleur modèle'],
      ['Global feature importance', 'Feature importance globale'],
      ['Local feature importance (SHAP)', 'Feature importance locale (SHAP)'],
    ],
  ),
  part(
    'IV',
    ['MLOps, deployment & monitoring', 'MLOps, déploiement & monitoring'],
    [
      ['Deployment & MLOps', 'Déploiement & MLOps'],
      ['Data drift analysis', 'Analyse du data drift'],
      ['Scoring demo through the API', 'Démo scoring via API'],
    ],
  ),
  part(
    'V',
    ['Limits, perspectives & conclusion', 'Limites, perspectives & conclusion'],
    [
      ['Limits of the project', 'Limites du projet'],
      ['Possible improvements', 'Perspectives d’amélioration'],
      ['What the project brings', 'Apports du projet'],
      ['Conclusion & key message', 'Conclusion & message clé'],
    ],
  ),
];

type Both = readonly [en: string, fr: string];

function part(numeral: string, title: Both, headings: readonly Both[]): DeckPart {
  return { numeral, title: both(title), headings: headings.map(both) };
}

function both([en, fr]: Both): Translated {
  return { en, fr: frenchSpaces(fr) };
}
