import { createHash, timingSafeEqual } from 'node:crypto';

export const shortestKey = 16;

/** Tells whether an Authorization header holds the key, in a time that says nothing of the key. */
export function keyChecker(key: string): (header: string | undefined) => boolean {
  const expected = digestOf(key);
  return (header) => {
    const found = /^Bearer +(?<key>\S+) *$/i.exec(header ?? '')?.groups?.['key'] ?? '';
    return timingSafeEqual(digestOf(found), expected);
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
