import { listIn, optionalTextIn, type JsonObject } from './json/read-json.ts';

/** A part of a longer list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Asks for the next part; absent on the last. */
  readonly nextPageToken?: string;
}

/** What to list, and how. */
export interface Search {
  /** In MLflow's language. */
  readonly filter?: string;
  readonly orderBy?: readonly string[];
  readonly maxResults?: number;
  readonly pageToken?: string;
}

export function readPage<Item>(
  field: string,
  read: (json: JsonObject) => Item,
): (json: JsonObject) => Page<Item> {
  return (json) => {
    const nextPageToken = optionalTextIn(json, 'next_page_token');
    return {
      items: listIn(json, field, read),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
  };
}

/** A search as MLflow's JSON has it. */
export function wireSearch({ filter, orderBy, maxResults, pageToken }: Search): {
  filter?: string;
  order_by?: readonly string[];
  max_results?: number;
  page_token?: string;
} {
  return {
    ...(filter === undefined ? {} : { filter }),
    ...(orderBy === undefined ? {} : { order_by: orderBy }),
    ...(maxResults === undefined ? {} : { max_results: maxResults }),
    ...(pageToken === undefined ? {} : { page_token: pageToken }),
  };
}

/** Every item of a list, page after page. */
export async function allPages<Item>(
  ask: (pageToken: string | undefined) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let pageToken: string | undefined;
  do {
    const page: Page<Item> = await ask(pageToken);
    for (const item of page.items) items.push(item);
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return items;
}

/** Names and texts as MLflow's JSON has them. */
export function wireTexts(texts: Readonly<Record<string, string>>): object[] {
  return Object.entries(texts).map(([key, value]) => ({ key, value }));
}

/** For answers that say nothing. */
export function readNothing(): void {
  // An empty object is all there is.
}
