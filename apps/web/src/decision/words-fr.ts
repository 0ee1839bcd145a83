import { inFrenchTypography } from '../words/french-spacing.ts';
import type { DecisionWords } from './words-en.ts';

/** The decision view in French. Ordinary spaces here; French typography is put in at the end. */
export const decisionFr: DecisionWords = inFrenchTypography({
  model: (model, rows) =>
    `${model}, sur ${rows} demandes intactes : ni le modèle ni une règle n’y a été ajusté.`,
  simulator: {
    heading: 'Que ferait une autre règle ?',
    lead: 'Déplacez les deux seuils : sous le premier la demande est accordée, à partir du second elle est refusée, entre les deux une personne l’examine.',
    review: 'Examen à partir de',
    refusal: 'Refus à partir de',
    probability: (share) => `probabilité ${share}`,
    costs: 'Ce que coûtent les décisions',
    missed: 'un défaut accordé',
    lost: 'un bon crédit refusé',
    reviewed: 'un examen',
    least: 'Au moindre coût',
    inForce: 'À la règle en vigueur',
    caption: 'Ce que la règle fait des demandes intactes',
    decision: 'décision',
    share: 'part',
    applications: 'demandes',
    defaults: 'défauts',
    badRate: 'taux de défaut',
    names: { granted: 'Accordées', review: 'Examinées', refused: 'Refusées' },
    nobody: '–',
    cost: 'Coût',
    leastCost: 'Moindre coût d’un seul seuil',
    against: 'Face à la règle en vigueur',
    same: 'les mêmes demandes sont accordées',
    added: (rows, rate) => `${rows} accordées de plus, dont ${rate} font défaut`,
    dropped: (rows, rate) => `${rows} accordées de moins, dont ${rate} font défaut`,
    keep: 'Pour garder une telle règle, en nouvelle version :',
  },
  calibration: {
    heading: 'Ses probabilités se réalisent-elles ?',
    lead: (method) =>
      `Sur cent demandes d’une probabilité de 8 %, huit devraient faire défaut. Les scores deviennent des probabilités par une courbe (${method}) ajustée hors plis.`,
    methods: { platt: 'Platt', beta: 'bêta', isotonic: 'isotonique' },
    none: 'Cet entraînement date d’avant la calibration des probabilités.',
    mean: 'Probabilité moyenne',
    rate: 'Part en défaut',
    error: 'Erreur de calibration',
    chance: 'De probabilités exactes, par hasard',
    table: 'Ce qui est prédit à côté de ce qui arrive',
    rows: 'demandes',
    predicted: 'probabilité moyenne',
    observed: 'part de défauts',
  },
});
