import type { DemoApplicant } from '@octroi/features';
import { demo20Fields } from './features/demo20-preset.ts';

/** The reference project's three demo applicants; values in the order of `demo20Fields`. */
export const demoApplicants: readonly DemoApplicant[] = [
  {
    name: 'low-risk',
    label: { en: 'low risk', fr: 'profil faible risque' },
    values: applicant([
      320, 8000, 8000, 26400, 0, 1, 1, -11680, -2190, -2000, -400, -4000, 0.65, 0.72, 0.7, 10, 1, 5,
      0.018, 0.1,
    ]),
  },
  {
    name: 'intermediate',
    label: { en: 'intermediate', fr: 'profil intermédiaire' },
    values: applicant([
      550, 12000, 12000, 21600, 1, 2, 0, -16425, -5475, -3500, -900, -6000, 0.45, 0.5, 0.48, 14, 1,
      10, 0.025, 0.18,
    ]),
  },
  {
    name: 'risky',
    label: { en: 'risky', fr: 'profil risqué' },
    values: applicant([
      900, 20000, 20000, 18000, 3, 6, 1, -10220, -730, -800, -120, -1500, 0.18, 0.22, 0.2, 16, 1, 1,
      0.04, 0.35,
    ]),
  },
];

function applicant(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(demo20Fields.map((field, index) => [field, values[index]]));
}
