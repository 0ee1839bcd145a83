import { approachSlide } from './approach-slide.ts';
import { balanceSlide } from './balance-slide.ts';
import { businessSlide } from './business-slide.ts';
import { conclusionSlide } from './conclusion-slide.ts';
import { contributionsSlide } from './contributions-slide.ts';
import { dataSlide } from './data-slide.ts';
import { demoSlide } from './demo-slide.ts';
import { deploymentSlide } from './deployment-slide.ts';
import { driftSlide } from './drift-slide.ts';
import { featuresSlide } from './features-slide.ts';
import { globalImportanceSlide } from './global-importance-slide.ts';
import { limitsSlide } from './limits-slide.ts';
import { localImportanceSlide } from './local-importance-slide.ts';
import { metricsSlide } from './metrics-slide.ts';
import { perspectivesSlide } from './perspectives-slide.ts';
import { pipelineSlide } from './pipeline-slide.ts';
import { questionSlide } from './question-slide.ts';
import { selectionSlide } from './selection-slide.ts';
import type { WriteSlide } from './slide.ts';
import { titleSlide } from './title-slide.ts';
import { trackingSlide } from './tracking-slide.ts';

/** The twenty slides in the order of their headings. */
export const slides: readonly WriteSlide[] = [
  titleSlide,
  businessSlide,
  questionSlide,
  dataSlide,
  balanceSlide,
  pipelineSlide,
  featuresSlide,
  approachSlide,
  metricsSlide,
  trackingSlide,
  selectionSlide,
  globalImportanceSlide,
  localImportanceSlide,
  deploymentSlide,
  driftSlide,
  demoSlide,
  limitsSlide,
  perspectivesSlide,
  contributionsSlide,
  conclusionSlide,
];
