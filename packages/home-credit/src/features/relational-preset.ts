import type { Preset } from '@octroi/features';
import { applicationPlusPreset } from './application-plus-preset.ts';
import { pricingFeatures } from './application/pricing.ts';
import { bureauFeatures } from './bureau/bureau-features.ts';
import { cardFeatures } from './cards/card-features.ts';
import { instalmentFeatures } from './instalments/instalment-features.ts';
import { posFeatures } from './pos/pos-features.ts';
import { previousFeatures } from './previous/previous-features.ts';

/** The application, and the whole history: feature families 1 to 23 and 25 to 64. */
export const relationalPreset: Preset = {
  ...applicationPlusPreset,
  name: 'relational',
  meaning: {
    en: 'the application and the whole history, from all eight tables',
    fr: 'la demande et tout l’historique, tirés des huit tables',
  },
  features: [
    ...applicationPlusPreset.features,
    ...pricingFeatures,
    ...bureauFeatures,
    ...previousFeatures,
    ...posFeatures,
    ...instalmentFeatures,
    ...cardFeatures,
  ],
};
