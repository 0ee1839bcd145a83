/** All that a page needs to open a bundle, to score and to decide: its size is measured. */
export { openApplicationScorer, openBundle, ruleOn } from '@octroi/scoring';
