import path from 'node:path';
import type { Language } from '@octroi/core';
import { writeFileAtomically } from '@octroi/storage';
import type { Context } from '../context.ts';
import { htmlPage } from '../page/html-page.ts';
import { markdownPage } from '../page/markdown-page.ts';
import { gatherCard } from './card-data.ts';
import { cardPage } from './card-page.ts';

export interface WriteCardOptions {
  /** Folder, id, alias or preset of a bundle. */
  readonly bundle: string;
  readonly languages: readonly Language[];
  /** A folder; the bundle's own under `cards/` of the workspace where absent. */
  readonly out?: string | undefined;
}

export interface WrittenCard {
  readonly bundle: string;
  /** Absolute paths, the pages first. */
  readonly files: readonly string[];
}

/** Writes the model card of a bundle, as a page and as Markdown in each language. Throws as `gatherCard`. */
export async function writeCard(
  context: Context,
  { bundle: name, languages, out }: WriteCardOptions,
): Promise<WrittenCard> {
  const data = await gatherCard(context, name);
  const bundle = data.bundle.manifest.id;
  const folder = path.resolve(out ?? path.join(context.workspace.cards, bundle));
  const texts = languages.flatMap((language): [string, string][] => {
    const page = cardPage(data, language);
    return [
      [`card.${language}.html`, htmlPage(page, language)],
      [`card.${language}.md`, markdownPage(page)],
    ];
  });
  for (const [file, text] of texts) await writeFileAtomically(path.join(folder, file), text);
  return { bundle, files: texts.map(([file]) => path.join(folder, file)) };
}
