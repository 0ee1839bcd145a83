import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { ingest } from '@octroi/pipeline';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { pipelineContext } from '../real-applications.ts';
import { area, gain, outOfFold } from '../relational/compare-presets.ts';

export const relationalLearnt: BenchCase = {
  name: 'relational-learnt',
  title: 'What is learnt from neighbours and rows of history',
  about:
    'As in “What the history adds”, on the same real applicants, with what is learnt in folds besides (`relational-learnt`): the ' +
    'share of defaults among neighbours, models of single rows of history, external scores less what is expected of them. One seed.',
  needsRealData: true,
  run: async (context: BenchContext): Promise<Figure[]> => {
    const pipeline = pipelineContext(context);
    await ingest({
      source: path.join(context.realData, 'relational'),
      tables: homeCredit.tables,
      out: pipeline.workspace.tables,
    });
    const history = await outOfFold(pipeline, 'relational', [42]);
    context.say('relational');
    const learnt = await outOfFold(pipeline, 'relational-learnt', [42]);
    return [area(history), area(learnt), gain(learnt, history)];
  },
};
