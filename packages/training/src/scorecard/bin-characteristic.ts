import type { Column } from '@octroi/core';
import type { CardBin, Characteristic } from '@octroi/scoring';
import {
  levelBins,
  monotoneBins,
  totalOutcomes,
  weightOfEvidence,
  type BinningRules,
  type OutcomeCounts,
} from '@octroi/statistics';

/** Fewer rows without a value, or of rare levels, than this say nothing: their weight of evidence is 0. */
const leastRows = 100;

/** The bins of one column with their weights of evidence; no points yet. */
export function binCharacteristic(
  column: Column,
  labels: Float32Array,
  rules: Pick<BinningRules, 'maximumBins' | 'minimumShare'>,
): Characteristic {
  const { name } = column;
  if (column.kind === 'number') {
    const { edges, bins, missing, informationValue } = monotoneBins({
      values: column.values,
      labels,
      ...rules,
    });
    const all = totalOutcomes([...bins, missing]);
    const values = bins.length === 0 ? [{ defaults: 0, goods: 0 }] : bins;
    return {
      kind: 'number',
      name,
      informationValue,
      coefficient: 0,
      edges,
      bins: values.map((bin) => cardBin(bin, all)),
      missing: cardBin(missing, all, leastRows),
    };
  }
  const { levels, codes } = column;
  const found = levelBins({ levels, codes, labels, ...rules });
  const all = totalOutcomes([...found.bins, found.rare, found.missing]);
  return {
    kind: 'category',
    name,
    informationValue: found.informationValue,
    coefficient: 0,
    levels: found.levels,
    bins: found.bins.map((bin) => cardBin(bin, all)),
    other: cardBin(found.rare, all, leastRows),
    missing: cardBin(found.missing, all, leastRows),
  };
}

function cardBin(bin: OutcomeCounts, all: OutcomeCounts, least = 1): CardBin {
  const rows = bin.defaults + bin.goods;
  const known = rows >= least && bin.defaults > 0 && bin.goods > 0;
  return {
    rows,
    defaults: bin.defaults,
    weightOfEvidence: known ? weightOfEvidence(bin, all) : 0,
    points: 0,
  };
}
