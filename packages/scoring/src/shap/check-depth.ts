import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import { unsupportedModel } from '../model/unsupported-model.ts';

/** Deepest tree explained: the way down is walked by recursion. */
const mostDepth = 1000;

/** @throws OctroiError MODEL_UNSUPPORTED for trees too deep to explain */
export function checkDepth(model: TreeEnsemble): void {
  if (model.depth <= mostDepth) return;
  throw unsupportedModel(model.engine, `trees deeper than ${mostDepth}`);
}
