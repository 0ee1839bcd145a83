import { runSchemathesis } from '../../test/serving/schemathesis/run-schemathesis.ts';
import { startServer } from '../../test/serving/start-server.ts';
import { testWorkspace } from '../../test/serving/test-workspace.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';

export const schemathesis: BenchCase = {
  name: 'schemathesis',
  title: 'Made-up requests from the OpenAPI document',
  about:
    'schemathesis 4.32.5 over the served document: examples, boundaries and random cases of every route, ' +
    'valid and not. A failure is a server error, an invalid body accepted, a valid one refused, or an ' +
    'answer that the document does not describe.',
  needsRealData: false,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const { folder } = await testWorkspace();
  await using server = await startServer({ workspace: folder });
  const outcome = await runSchemathesis({
    address: server.address,
    casesPerRoute: context.quick ? 5 : 700,
    seed: 2026,
  });
  if (outcome.failures.length > 0) context.say(outcome.text);
  return [
    {
      what: 'cases',
      value: outcome.cases,
      unit: '',
      digits: 0,
      target: { atLeast: 5000 },
      detail: `${outcome.routes.tested} of ${outcome.routes.total} routes`,
    },
    {
      what: 'kinds of failure',
      value: outcome.failures.length,
      unit: '',
      digits: 0,
      target: { atMost: 0 },
      detail: outcome.failures.join('; '),
    },
  ];
}
