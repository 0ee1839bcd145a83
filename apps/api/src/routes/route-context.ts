import type { RequestSchemas, RouteName } from '@octroi/contract';
import type { Explainers } from '@octroi/explaining';
import type { ServerMetrics } from '../metrics/figures.ts';
import type { Service } from '../service/service.ts';

/** What the routes answer from. */
export interface RouteContext {
  readonly service: Service;
  readonly schemas: Readonly<Record<RouteName, RequestSchemas>>;
  readonly explainers: Explainers;
  readonly metrics: ServerMetrics;
  readonly version: string;
  /** True where an API key is asked for. */
  readonly secured: boolean;
  /** True from the moment the server begins to close. */
  readonly isClosing: () => boolean;
}
