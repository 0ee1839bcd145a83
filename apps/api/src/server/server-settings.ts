import type { Portfolio } from '@octroi/features';
import type { Workspace } from '@octroi/workspace';
import type { FastifyServerOptions } from 'fastify';

/** What a server is made of. */
export interface ServerSettings {
  readonly workspace: Workspace;
  readonly portfolio: Portfolio;
  /** Octroi's version, as it is told to clients. */
  readonly version: string;
  /** Where it will listen; this machine alone by default. */
  readonly host?: string;
  /** Asked of every request but those for health and the page. */
  readonly apiKey?: string | undefined;
  /** The built page; a plain one stands in where it is not there. */
  readonly webFolder?: string | undefined;
  /** Serves this bundle (folder, id, alias or preset) instead of its preset's champion. */
  readonly bundle?: string | undefined;
  /** Name of the policy that decides where a request names none. */
  readonly policy?: string | undefined;
  /** Threads that work out explanations; 1 by default. */
  readonly explainers?: number;
  /** Explanations that may wait; 32 by default. */
  readonly explainQueue?: number;
  /** From one address; without limit on this machine alone, else 6,000 by default. */
  readonly requestsPerMinute?: number;
  /** How faults are logged; not at all by default. */
  readonly logger?: FastifyServerOptions['logger'];
}
