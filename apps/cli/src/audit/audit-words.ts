import type { AuditCheckName } from '@octroi/monitoring';
import { translations } from '../report/words/translations.ts';

/** What an audit says around its findings. */
export const auditWords = translations(
  {
    title: 'Audit of reported results',
    faults: (found: number): string =>
      found === 0 ? '✓ No fault found' : `✗ ${found} ${found === 1 ? 'fault' : 'faults'} found`,
    subject: (title: string, models: string, rows: string): string =>
      `${title}: ${models} models, ${rows} rows reported on`,
    untitled: 'Results without a title',
    figures: 'What the file’s own figures give',
    model: 'model',
    cost: 'cost by the matrix',
    error: 'standard error',
    f1: 'F1 by the matrix',
    auc: 'AUC',
    acceptAll: 'accept everyone',
    refuseAll: 'refuse everyone',
    baseRate: (rate: string, logLoss: string, brier: string): string =>
      `${rate} default. Knowing nothing else: log loss ${logLoss}, Brier score ${brier}.`,
    bayes: (threshold: string): string => `A probability costs least cut at ${threshold}.`,
    clear: (checks: string): string => `Nothing to say on: ${checks}.`,
    unchecked: (check: string, fields: string): string =>
      `Not checked: ${check}; the file does not say ${fields}.`,
    ignored: (fields: string): string => `Fields that no check reads: ${fields}.`,
    checks: {
      'matrix-does-not-add-up': 'sums of the matrices',
      'cost-not-from-matrix': 'costs from the matrices',
      'auc-impossible': 'AUC against the matrices',
      'no-better-than-trivial': 'gain over no model',
      'f1-at-another-cutoff': 'cut-off of F1',
      'scores-not-probabilities': 'level of the probabilities',
      'mixed-scales': 'scale of the thresholds',
      'cutoff-against-cost': 'rule in use',
      'threshold-on-reported-rows': 'rows of the threshold',
      'winner-within-noise': 'lead of the winner',
      'drift-within-one-split': 'windows of the drift report',
      'p-value-not-of-statistic': 'p-values from the distances',
      'protected-input': 'protected inputs',
    } satisfies Readonly<Record<AuditCheckName, string>>,
  },
  {
    title: 'Audit de résultats annoncés',
    faults: (found: number): string =>
      found === 0
        ? '✓ Aucun défaut trouvé'
        : `✗ ${found} ${found === 1 ? 'défaut trouvé' : 'défauts trouvés'}`,
    subject: (title: string, models: string, rows: string): string =>
      `${title} : ${models} modèles, mesurés sur ${rows} lignes`,
    untitled: 'Résultats sans titre',
    figures: 'Ce que donnent les chiffres du fichier lui-même',
    model: 'modèle',
    cost: 'coût selon la matrice',
    error: 'erreur type',
    f1: 'F1 selon la matrice',
    auc: 'AUC',
    acceptAll: 'accepter tout le monde',
    refuseAll: 'refuser tout le monde',
    baseRate: (rate: string, logLoss: string, brier: string): string =>
      `${rate} de défauts. Sans rien savoir d’autre : log-perte ${logLoss}, score de Brier ${brier}.`,
    bayes: (threshold: string): string => `Une probabilité coûte le moins coupée à ${threshold}.`,
    clear: (checks: string): string => `Rien à signaler : ${checks}.`,
    unchecked: (check: string, fields: string): string =>
      `Non vérifié : ${check} ; le fichier ne donne pas ${fields}.`,
    ignored: (fields: string): string => `Champs qu’aucun contrôle ne lit : ${fields}.`,
    checks: {
      'matrix-does-not-add-up': 'sommes des matrices',
      'cost-not-from-matrix': 'coûts selon les matrices',
      'auc-impossible': 'AUC face aux matrices',
      'no-better-than-trivial': 'gain sur l’absence de modèle',
      'f1-at-another-cutoff': 'seuil du F1',
      'scores-not-probabilities': 'niveau des probabilités',
      'mixed-scales': 'échelle des seuils',
      'cutoff-against-cost': 'règle en usage',
      'threshold-on-reported-rows': 'lignes du choix du seuil',
      'winner-within-noise': 'avance du gagnant',
      'drift-within-one-split': 'fenêtres du rapport de dérive',
      'p-value-not-of-statistic': 'p-valeurs selon les distances',
      'protected-input': 'entrées protégées',
    },
  },
);
