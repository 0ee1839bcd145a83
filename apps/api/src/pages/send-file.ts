import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedFile } from './served-file.ts';

/** Sends a file, in gzip where the client takes it; 304 where the client has it already. */
export function sendFile(
  file: ServedFile,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.headers({ 'cache-control': file.cache, etag: file.etag, vary: 'accept-encoding' });
  if (hasAlready(headers['if-none-match'], file.etag)) return reply.code(304).send();
  reply.header('content-type', file.type);
  const compressed = takesGzip(headers['accept-encoding']) ? file.compressed() : undefined;
  if (compressed === undefined) return reply.send(file.bytes);
  return reply.header('content-encoding', 'gzip').send(compressed);
}

function hasAlready(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function takesGzip(header: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(String(header ?? ''));
}
