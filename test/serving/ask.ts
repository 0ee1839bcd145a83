import type { Problem } from '@octroi/contract';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What a request may have beside its path and body. */
type Headers_ = Readonly<Record<string, string>>;

/** GETs JSON. */
export async function get<Body>(url: string, headers: Headers_ = {}): Promise<Answer<Body>> {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, body: await jsonOf(response) };
}

/** POSTs a value as JSON. */
export function post<Body>(
  url: string,
  value: unknown,
  headers: Headers_ = {},
): Promise<Answer<Body>> {
  return postText(url, JSON.stringify(value), headers);
}

/** POSTs a text, as JSON where no other Content-Type is given. */
export async function postText<Body>(
  url: string,
  text: string,
  headers: Headers_ = {},
): Promise<Answer<Body>> {
  const response = await fetch(url, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, headers: response.headers, body: await jsonOf(response) };
}

async function jsonOf<Body>(response: Response): Promise<Body> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Body;
  } catch (cause) {
    throw new Error(`${response.status}, not JSON: ${text.slice(0, 200)}`, { cause });
  }
}

export type { Problem };
