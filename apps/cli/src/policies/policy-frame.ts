import type { Frame } from '@octroi/core';
import { policyFeatures, type Policy } from '@octroi/features';
import { frameRows } from '../drift/frame-rows.ts';

/** Some rows of a frame, with no more columns than policies read. */
export function policyFrame(
  { rows: all, columns }: Frame,
  rows: Int32Array,
  policies: readonly Policy[],
): Frame {
  const read = new Set(policies.flatMap(policyFeatures));
  return frameRows({ rows: all, columns: columns.filter(({ name }) => read.has(name)) }, rows);
}
