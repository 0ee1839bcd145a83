import type { Language } from '@octroi/core';
import type { ReportPage } from '@octroi/monitoring/report';
import { slideKit } from '../report/page/slide-kit.ts';
import type { CardData } from './card-data.ts';
import type { WriteCardPart } from './card-part.ts';
import { cardWords } from './card-words.ts';
import { calibrationPart } from './parts/calibration-part.ts';
import { dataPart } from './parts/data-part.ts';
import { decisionPart } from './parts/decision-part.ts';
import { fairnessPart } from './parts/fairness-part.ts';
import { figuresPart } from './parts/figures-part.ts';
import { importancePart } from './parts/importance-part.ts';
import { limitsPart } from './parts/limits-part.ts';
import { modelPart } from './parts/model-part.ts';
import { usePart } from './parts/use-part.ts';

/** In the order of a model card (Mitchell et al., 2019). */
const parts: readonly WriteCardPart[] = [
  usePart,
  figuresPart,
  calibrationPart,
  decisionPart,
  fairnessPart,
  importancePart,
  limitsPart,
  dataPart,
  modelPart,
];

/** The model card of a bundle: every figure from its training, none typed. */
export function cardPage(data: CardData, language: Language): ReportPage {
  const kit = slideKit(language);
  const words = cardWords(language);
  const { chosen, run, bundle } = data;
  const { createdAt, preset } = bundle.manifest;
  return {
    title: words.title(chosen.label[language], preset),
    level: 'none',
    verdict: `AUC ${kit.number(chosen.auc, 3)} ${kit.interval(chosen.aucInterval, 3)}`,
    subject: words.subject({
      bundle: bundle.manifest.id,
      day: kit.day(new Date(createdAt)),
      rows: kit.number(run.rows.untouched),
      level: kit.percent(chosen.aucInterval.level, 0),
    }),
    reasons: [],
    warnings: [],
    parts: parts.flatMap((write) => write(data, kit)),
  };
}
