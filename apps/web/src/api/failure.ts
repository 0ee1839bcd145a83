import type { Problem } from '@octroi/contract';

/** Why the server's answer did not come: what it said itself, or what the page saw. */
export type FailureReason =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** No connection, or an answer that is not the API's. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'unreadable' };

/** A question to the API that failed. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason.kind === 'problem' ? reason.problem.detail : reason.kind, options);
    this.reason = reason;
  }

  /** True where the server as such is missing, rather than unwilling. */
  get serverGone(): boolean {
    return this.reason.kind === 'unreachable' || this.reason.kind === 'timed-out';
  }
}
