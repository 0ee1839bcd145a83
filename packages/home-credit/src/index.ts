export { homeCredit } from './portfolio.ts';
