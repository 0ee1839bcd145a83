import type { Decision } from '@octroi/features';
import type { OpenModel } from '../service/open-model.ts';

/** What Prometheus is told. */
export interface ServerMetrics {
  decided(role: OpenModel['role'], decision: Decision): void;
  answered(request: AnsweredRequest): void;
  readonly contentType: string;
  /** In Prometheus’s text format. */
  text(): Promise<string>;
}

export interface AnsweredRequest {
  /** The route as the contract writes it, or `unknown`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** The queue of explanations, asked for when the figures are. */
export interface Queue {
  readonly waiting: number;
  readonly running: number;
}

export type Meters = Pick<ServerMetrics, 'decided' | 'answered' | 'text'>;
