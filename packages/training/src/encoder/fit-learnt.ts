import type { LearntFeature } from '@octroi/features';
import type { EncodedColumn } from '@octroi/scoring';
import { fitGroupMedian } from './fit-group-median.ts';
import { fitNeighbourShare } from './fit-neighbour-share.ts';
import { fitResidual } from './fit-residual.ts';
import { fitRowRisk } from './fit-row-risk.ts';
import type { LabelledRows } from './labelled-rows.ts';

/** The column of a feature whose formula is learnt from training rows. */
export function fitLearnt(feature: LearntFeature, learning: LabelledRows): EncodedColumn {
  switch (feature.kind) {
    case 'group-median-difference':
      return fitGroupMedian(feature, learning);
    case 'residual':
      return fitResidual(feature, learning);
    case 'neighbour-share':
      return fitNeighbourShare(feature, learning);
    case 'row-risk':
      return fitRowRisk(feature, learning);
  }
}
