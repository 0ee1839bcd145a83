import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { realHistories } from '../real-applications.ts';
import { area, gain, outOfFold } from '../relational/compare-presets.ts';

export const relationalLearnt: BenchCase = {
  name: 'relational-learnt',
  title: 'What is learnt from neighbours and rows of history',
  about:
    'As in “What the history adds”, on the same real applicants, with what is learnt in folds besides (`relational-learnt`): the ' +
    'share of defaults among neighbours, models of single rows of history, external scores less what is expected of them. One seed.',
  needsRealData: true,
  run: async (context: BenchContext): Promise<Figure[]> => {
    const pipeline = await realHistories(context);
    const history = await outOfFold(pipeline, 'relational', [42]);
    context.say('relational');
    const learnt = await outOfFold(pipeline, 'relational-learnt', [42]);
    return [area(history), area(learnt), gain(learnt, history)];
  },
};
