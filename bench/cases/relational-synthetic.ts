import path from 'node:path';
import { openWorkspace } from '@octroi/workspace';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { pipelineContext } from '../real-applications.ts';
import { area, gain, outOfFold } from '../relational/compare-presets.ts';
import { makeWorkspace } from '../relational/make-workspace.ts';

export const relationalSynthetic: BenchCase = {
  name: 'relational-synthetic',
  title: 'What the history adds, on synthetic rows',
  about:
    'As above, on the synthetic portfolio at scale .1 (30,751 labelled applicants), whose hidden risk shows in the ' +
    'history: one seed. It is made so that the history is worth .015 to .03. Then with what is learnt in folds besides.',
  needsRealData: false,
  run: async (context: BenchContext): Promise<Figure[]> => {
    const made = await makeWorkspace(context, context.quick ? 0.01 : 0.1);
    const pipeline = {
      ...pipelineContext(context),
      workspace: openWorkspace(path.resolve(made.folder)),
    };
    const application = await outOfFold(pipeline, 'application-plus', [42]);
    context.say('application-plus');
    const history = await outOfFold(pipeline, 'relational', [42]);
    context.say('relational');
    const learnt = await outOfFold(pipeline, 'relational-learnt', [42]);
    return [
      area(application),
      area(history),
      { ...gain(history, application), target: { atLeast: 0.015 } },
      area(learnt),
      gain(learnt, history),
    ];
  },
};
