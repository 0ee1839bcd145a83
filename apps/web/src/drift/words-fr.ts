import { inFrenchTypography } from '../words/french-spacing.ts';
import type { DriftViewWords } from './words-en.ts';

/** La vue de la dérive en français. */
export const driftFr: DriftViewWords = inFrenchTypography({
  report: 'Rapport',
  option: (report: { date: string; verdict: string; current: string; reference: string }): string =>
    `${report.date} : ${report.verdict}, ${report.current} face à ${report.reference}`,
  verdicts: { none: 'pas de dérive', watch: 'vigilance', drift: 'dérive' },
  verdict: 'Verdict',
  none: 'Pas encore de rapport.',
  noneWhat:
    'Ce qui a changé depuis que le modèle existe sera ici : variables, scores, issues, et l’effet sur les décisions. Cette commande compare deux fichiers de demandes et garde le rapport :',
  command: 'octroi drift --reference an-dernier.csv --current ce-mois.csv',
  damaged: (ids: string): string =>
    `Rapports devenus illisibles, car leurs fichiers ont été modifiés ou coupés : ${ids}.`,
});
