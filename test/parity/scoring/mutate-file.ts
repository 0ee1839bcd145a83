import type { Random } from '@octroi/core';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const hostileNumbers = [
  '-1',
  '0',
  '1',
  '2147483647',
  '-2147483648',
  '4294967296',
  '99999999999999999999',
  '1e308',
  '-1e999',
  '1e-400',
  'nan',
  'inf',
  '0x7f',
  '1.5',
  '',
];

/** A model file with one to three faults. */
export function mutateFile(bytes: Uint8Array, random: Random): Uint8Array {
  // A Buffer's slice would share its bytes.
  let mutated = new Uint8Array(bytes);
  for (let fault = random.integer(3); fault >= 0; fault -= 1) {
    mutated = new Uint8Array(mutations[random.integer(mutations.length)](mutated, random));
  }
  return mutated;
}

const truncated: Mutation = (bytes, random) => bytes.slice(0, random.integer(bytes.length + 1));

const flipped: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let count = 1 + random.integer(4); count > 0; count -= 1) {
    copy[random.integer(copy.length)] ^= 1 << random.integer(8);
  }
  return copy;
};

/** Two stretches of the file change places. */
const swapped: Mutation = (bytes, random) => {
  const length = 1 + random.integer(Math.min(60, Math.ceil(bytes.length / 2)));
  const from = random.integer(Math.max(1, bytes.length - length));
  const to = random.integer(Math.max(1, bytes.length - length));
  const copy = bytes.slice();
  copy.set(bytes.subarray(from, from + length), to);
  copy.set(bytes.subarray(to, to + length), from);
  return copy;
};

const repeated: Mutation = (bytes, random) => {
  const from = random.integer(bytes.length + 1);
  const to = Math.min(bytes.length, from + random.integer(400));
  return joined(bytes.subarray(0, to), bytes.subarray(from));
};

const cut: Mutation = (bytes, random) => {
  const from = random.integer(bytes.length + 1);
  return joined(bytes.subarray(0, from), bytes.subarray(from + random.integer(200)));
};

/** A number of the text is another; in a binary file, the bytes of a count are. */
const renumbered: Mutation = (bytes, random) => {
  const start = random.integer(bytes.length + 1);
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
  const from = bytes.findIndex((byte, at) => at >= start && isDigit(byte));
  if (from < 0) return bytes;
  let to = from;
  while (to < bytes.length && isDigit(bytes[to])) to += 1;
  const number = hostileNumbers[random.integer(hostileNumbers.length)];
  return joined(bytes.subarray(0, from), Buffer.from(number), bytes.subarray(to));
};

/** Eight bytes as a huge or negative count of UBJSON. */
const recounted: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const start = random.integer(bytes.length + 1);
  const at = copy.findIndex((byte, index) => index >= start && byte === 'L'.charCodeAt(0));
  if (at < 0 || at + 9 > copy.length) return copy;
  const counts = [2n ** 62n, -1n, 2n ** 31n, BigInt(copy.length), 0n];
  new DataView(copy.buffer).setBigInt64(at + 1, counts[random.integer(counts.length)]);
  return copy;
};

const mutations: readonly Mutation[] = [
  truncated,
  flipped,
  swapped,
  repeated,
  cut,
  renumbered,
  renumbered,
  recounted,
];

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
