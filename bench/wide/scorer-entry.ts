/** All that a page needs to score and to decide: its size is measured. */
export { decide, encode, openBundle, openScorer } from '@octroi/scoring';
