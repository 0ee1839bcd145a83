/** The simulation page in English. */
export const simulationEn = {
  title: 'Credit decision simulation',
  lead: 'The model predicts a probability of default; the decision is then made by a business rule, apart from the model.',
};
