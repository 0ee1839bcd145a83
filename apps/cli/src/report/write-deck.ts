import path from 'node:path';
import { writeFileAtomically } from '@octroi/storage';
import type { Context } from '../context.ts';
import { gatherDeck, type DeckOptions } from './gather/gather-deck.ts';
import { deckPage } from './page/deck-page.ts';
import { fontFace } from './page/font-face.ts';
import { printPdf } from './print-pdf.ts';

export interface WriteDeckOptions extends DeckOptions {
  /** An .html file; in the workspace where absent. */
  readonly out?: string | undefined;
  /** Print it as well, beside the page. */
  readonly pdf?: boolean | undefined;
}

export interface WrittenDeck {
  readonly run: string;
  readonly language: string;
  /** Absolute paths. */
  readonly page: string;
  readonly pdf?: string;
}

/** Writes the deck of a run in the reader's language. Throws as `gatherDeck` and `printPdf` do. */
export async function writeDeck(context: Context, options: WriteDeckOptions): Promise<WrittenDeck> {
  const { workspace, language, home } = context;
  const data = await gatherDeck(context, options);
  const run = data.run.id;
  const usual = path.join(workspace.root, 'reports', `${run}.${language}.html`);
  const page = path.resolve(options.out ?? usual);
  await writeFileAtomically(page, deckPage({ data, language, fontFace: await fontFace(home) }));
  if (options.pdf !== true) return { run, language, page };
  const pdf = page.replace(/\.html$/i, '.pdf');
  await printPdf(context, { page, pdf });
  return { run, language, page, pdf };
}
