export { syntheticPortfolio } from './synthetic/synthetic-portfolio.ts';
