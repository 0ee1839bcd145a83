import { definePortfolio, subtract } from '@octroi/features';
import { demoApplicants } from './demo-applicants.ts';
import { application } from './features/application-columns.ts';
import { applicationPlusPreset } from './features/application-plus-preset.ts';
import { applicationPreset } from './features/application-preset.ts';
import { demo20Preset } from './features/demo20-preset.ts';
import { relationalLearntPreset } from './features/relational-learnt-preset.ts';
import { relationalPreset } from './features/relational-preset.ts';
import { demoForm } from './form/demo-form.ts';
import { applicationLabels } from './labels/application-labels.ts';
import { historyLevelLabels } from './labels/history-level-labels.ts';
import { applicationLevelLabels } from './labels/level-labels.ts';
import { reasonGroups } from './labels/reason-groups.ts';
import { alternatives } from './loan-alternatives.ts';
import { translated } from './labels/translated.ts';
import { tables } from './tables/index.ts';

/** Home Credit Default Risk: the built-in portfolio. */
export const homeCredit = definePortfolio({
  name: 'home-credit',
  tables,
  labelled: 'application_train',
  unlabelled: 'application_test',
  applicantKey: 'SK_ID_CURR',
  target: 'TARGET',
  samePerson: [
    application.CODE_GENDER,
    subtract(application.DAYS_BIRTH, application.DAYS_REGISTRATION),
    subtract(application.DAYS_BIRTH, application.DAYS_ID_PUBLISH),
  ],
  protectedColumns: ['CODE_GENDER', 'DAYS_BIRTH', 'NAME_FAMILY_STATUS'],
  protectedBands: { DAYS_BIRTH: [25, 35, 45, 55, 65] },
  reasons: reasonGroups,
  exposure: 'AMT_CREDIT',
  alternatives,
  presets: [
    applicationPlusPreset,
    relationalPreset,
    relationalLearntPreset,
    applicationPreset,
    demo20Preset,
  ],
  defaultPreset: 'application-plus',
  demoPreset: 'demo20',
  demoForm,
  demoApplicants,
  labels: applicationLabels,
  levelLabels: { ...applicationLevelLabels, ...historyLevelLabels },
  policies: [
    {
      name: 'deck',
      version: 1,
      label: translated('Reference rule (0.65)', 'Règle de référence (0,65)'),
      scale: 'balanced-score',
      threshold: 0.65,
    },
  ],
  demoPolicy: 'deck',
  synthetic: async () => {
    const { syntheticPortfolio } = await import('./synthetic/synthetic-portfolio.ts');
    return syntheticPortfolio;
  },
});
