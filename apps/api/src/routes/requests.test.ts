import { requestSchemas } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { expect, test } from 'vitest';

const schemas = requestSchemas(homeCredit);

test('a full application has every column but the target, none of them required', () => {
  const application = schemas.score.body?.properties?.['application'];
  const columns = homeCredit.tables.find(({ name }) => name === homeCredit.labelled)?.columns;
  const names = Object.keys(columns ?? {}).filter((name) => name !== homeCredit.target);
  expect(Object.keys(application?.properties ?? {})).toEqual(names);
  expect(application?.required).toBeUndefined();
  expect(application?.additionalProperties).toBe(false);
});

test('the form has the 20 fields of the demo preset, all of them required, all of them nullable', () => {
  const { body } = schemas.predict;
  expect(body?.required?.length).toBe(20);
  expect(Object.keys(body?.properties ?? {})).toEqual(body?.required);
  for (const { type, enum: values } of Object.values(body?.properties ?? {})) {
    expect([type, values].flat()).toContain(type === undefined ? null : 'null');
  }
});

test('the form takes the sentinels of the columns it asks for', () => {
  const days = schemas.predict.body?.properties?.['DAYS_EMPLOYED'];
  expect(days?.anyOf).toContainEqual({ const: 365243 });
});

test('every schema of a field says in both languages what is expected', () => {
  for (const { body, line } of Object.values(schemas)) {
    const parts = [body, line].flatMap((schema) => [
      ...Object.values(schema?.properties ?? {}),
      ...Object.values(schema?.properties?.['application']?.properties ?? {}),
    ]);
    for (const { properties, 'x-expected': expected } of parts) {
      if (properties !== undefined) continue;
      expect(expected?.en).toBeTruthy();
      expect(expected?.fr).toBeTruthy();
    }
  }
});
