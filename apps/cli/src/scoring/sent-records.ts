import { requestSchemas, sentApplication, type ScoreRequest } from '@octroi/contract';
import { OctroiError, type Translated } from '@octroi/core';
import type { Portfolio } from '@octroi/features';
import type { KnownApplication } from './decide-rows.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether records are bodies of `/v1/score`: an application, with or without a history beside it. */
export function areSent(records: readonly JsonRecord[]): boolean {
  return records.some((record) => Object.hasOwn(record, 'application'));
}

/**
 * Applications with what other tables tell of the applicants, checked as the server checks them.
 *
 * @throws OctroiError CLI_FIELD_INVALID, FEATURE_HISTORY_OF_ANOTHER
 */
export async function sentRecords(
  portfolio: Portfolio,
  records: readonly JsonRecord[],
): Promise<KnownApplication[]> {
  const { compileSchema, fieldProblems, InvalidFields } = await import('@octroi/api');
  const { body } = requestSchemas(portfolio).score;
  const check = compileSchema({ ...body, required: ['application'] });
  return records.map((record, at) => {
    try {
      check(record);
    } catch (error) {
      if (!(error instanceof InvalidFields)) throw error;
      const [en, fr] = (['en', 'fr'] as const).map((language) => fieldProblems(error, language)[0]);
      const text = (name: 'expected' | 'found'): Translated => ({ en: en[name], fr: fr[name] });
      throw new OctroiError('CLI_FIELD_INVALID', {
        row: at + 1,
        field: en.field,
        expected: text('expected'),
        found: text('found'),
      });
    }
    const { application, history } = record as unknown as ScoreRequest & { application: object };
    return sentApplication(portfolio, application, history);
  });
}
