import { OctroiError } from '@octroi/core';
import type { Bundle } from '@octroi/scoring';
import { allRuns, openNamedBundle } from '@octroi/workspace';
import type { Context } from '../context.ts';
import type { DeckData } from '../report/deck-data.ts';
import { gatherDeck } from '../report/gather/gather-deck.ts';

/** What a model card is written from: a deck's data, told of one bundle. */
export interface CardData extends DeckData {
  readonly bundle: Bundle;
}

/**
 * Gathers what is known of a bundle; nothing is trained.
 *
 * @throws OctroiError CLI_CARD_WITHOUT_RUN where the training's record is not in the workspace, and those of
 * `openNamedBundle` and `gatherDeck`
 */
export async function gatherCard(context: Context, name: string): Promise<CardData> {
  const { workspace } = context;
  const bundle = await openNamedBundle(workspace, name);
  const { id, model } = bundle.manifest;
  const run = (await allRuns(workspace)).find(({ bundles }) => bundles[model.name] === id);
  if (run === undefined) {
    throw new OctroiError('CLI_CARD_WITHOUT_RUN', { bundle: id, workspace: workspace.root });
  }
  const deck = await gatherDeck(context, { run: run.id, model: model.name, untracked: true });
  return { ...deck, bundle };
}
