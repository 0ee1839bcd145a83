import type { simulationEn } from './simulation-en.ts';

/** The simulation page in French. */
export const simulationFr: typeof simulationEn = {
  title: 'Simulation de décision de crédit',
  lead: 'Le modèle prédit une probabilité de défaut ; la décision est ensuite prise par une règle métier, indépendante du modèle.',
};
