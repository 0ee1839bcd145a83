import type { SyntheticPortfolio } from '@octroi/features';
import type { StartJob } from '@octroi/threads';
import { blockDrawer, type DrawnRows, type DrawRequest } from './draw-block.ts';

/** What a drawing thread is started with. */
export interface DrawJobData {
  /** Of the portfolio. */
  readonly module: string;
  readonly request: DrawRequest;
}

/** Draws block after block of clients. */
export const start: StartJob<DrawJobData, number, DrawnRows[]> = async ({ module, request }) => {
  const { syntheticPortfolio } = (await import(module)) as {
    readonly syntheticPortfolio: SyntheticPortfolio;
  };
  const draw = blockDrawer(syntheticPortfolio, request);
  return (index) => {
    const answer = draw(index);
    return { answer, handedOver: answer.map(({ csv }) => csv.buffer) };
  };
};
