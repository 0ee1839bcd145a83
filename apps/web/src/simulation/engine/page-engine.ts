import type { FormAnswer } from '@octroi/contract';
import { formPreset, type FormField, type Policy, type Preset } from '@octroi/features';
import {
  acceptedBelow,
  assessLogOdds,
  cutoffLogOdds,
  openApplicationScorer,
  openBundle,
  type Assessment,
  type PrincipalReasons,
  type ReadBundleFile,
} from '@octroi/scoring';
import type { Values } from '../fields/values.ts';
import { outcomeOf } from '../result/outcome.ts';
import type { Explained } from '../result/reasons.ts';

/** The served model, in the page: the same bundle and the same code as the API's. */
export interface PageEngine {
  readonly assess: (values: Values) => Assessment;
  /** Against the training rows. */
  readonly explain: (values: Values) => Explained;
  /** Whether the model keeps whom to compare an application with; none from before reasons did. */
  readonly tellsReasons: boolean;
  /** Why a policy's cut-offs do not grant an application; null where they do, or did not decide. */
  readonly principalReasons: (values: Values, policy: Policy) => PrincipalReasons | null;
  /** What the model would say at a raw log-odds. */
  readonly assessmentAt: (logOdds: number) => Assessment;
}

/** What the page knows of a model beside its files. */
export interface PageModel {
  readonly fields: readonly FormField[];
  readonly reasons: FormAnswer['reasons'];
}

/**
 * Opens the form's bundle; every file's hash is checked before it is parsed.
 *
 * @throws OctroiError BUNDLE_ALTERED, BUNDLE_UNREADABLE, BUNDLE_VERSION, MODEL_FILE_INVALID; what
 * `readFile` throws
 */
export async function openPageEngine(
  readFile: ReadBundleFile,
  { fields, reasons }: PageModel,
): Promise<PageEngine> {
  const bundle = await openBundle(readFile);
  const scorer = openApplicationScorer(bundle, presetOf(bundle.manifest.preset, fields));
  const find = bundle.typical === null ? null : scorer.reasonFinder(reasons);
  const assess = (values: Values): Assessment => scorer.assess([values])[0];
  return {
    assess,
    explain: (values) => ({
      ...scorer.explain([values], 'training')[0],
      logOdds: assess(values).logOdds,
    }),
    tellsReasons: find !== null,
    principalReasons: (values, policy) => {
      const ruling = outcomeOf(assess(values), policy, values);
      if (find === null || ruling.decision === 'granted' || ruling.rule !== null) return null;
      return find(values, cutoffLogOdds(bundle, acceptedBelow(policy, ruling)));
    },
    assessmentAt: assessLogOdds(bundle),
  };
}

/** The form's fields are the preset's features, all of them numbers. */
function presetOf(name: string, fields: readonly FormField[]): Preset {
  return formPreset({
    name,
    meaning: { en: name, fr: name },
    features: fields.map((field) => ({
      name: field.name,
      meaning: field.label,
      unit: 'none',
      expression: { kind: 'number-column', name: field.name, sentinels: [] },
    })),
    learnt: [],
    levels: {},
    twoLevel: [],
    weak: [],
    bending: [],
    categories: 'one-hot',
  });
}
