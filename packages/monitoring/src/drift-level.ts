/** How far something has moved: `watch` deserves a look, `drift` an answer. */
export const driftLevels = ['none', 'watch', 'drift'] as const;
export type DriftLevel = (typeof driftLevels)[number];
