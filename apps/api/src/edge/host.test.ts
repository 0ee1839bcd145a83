import { expect, test } from 'vitest';
import { isLoopback, isOwnHost } from './host.ts';

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.10', false],
  ['127.0.0.1.example.org', false],
])('%s is of this machine alone: %j', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test.each([
  ['localhost:8000', true],
  ['127.0.0.1:8000', true],
  ['[::1]:8000', true],
  ['LOCALHOST', true],
  ['rebound.example:8000', false],
  ['localhost.example', false],
  ['127.0.0.1@example.org', false],
  ['', false],
  [undefined, false],
])('the Host %j is ours: %j', (header, expected) => {
  expect(isOwnHost(header)).toBe(expected);
});
