import type { BenchCase } from './case.ts';
import { apiLoad } from './cases/api-load.ts';
import { apiSoak } from './cases/api-soak.ts';
import { applicantIndex } from './cases/applicant-index.ts';
import { applicationPlus } from './cases/application-plus.ts';
import { calibration } from './cases/calibration.ts';
import { counterfactual } from './cases/counterfactual.ts';
import { driftFalseAlarms } from './cases/drift-false-alarms.ts';
import { driftReport } from './cases/drift-report.ts';
import { evaluatorEquality } from './cases/evaluator-equality.ts';
import { ingestSpeed } from './cases/ingest.ts';
import { lightgbmBinding } from './cases/lightgbm-binding.ts';
import { modelParity } from './cases/model-parity.ts';
import { mutatedModels } from './cases/mutated-models.ts';
import { page } from './cases/page.ts';
import { reasons } from './cases/reasons.ts';
import { relationalFeatures } from './cases/relational-features.ts';
import { relationalScale } from './cases/relational-scale.ts';
import { relational } from './cases/relational.ts';
import { policy } from './cases/policy.ts';
import { relationalLearnt } from './cases/relational-learnt.ts';
import { relationalSynthetic } from './cases/relational-synthetic.ts';
import { runReal } from './cases/run-real.ts';
import { schemathesis } from './cases/schemathesis.ts';
import { scoreExactness } from './cases/score-exactness.ts';
import { scoreSpeed } from './cases/score-speed.ts';
import { scorecard } from './cases/scorecard.ts';
import { synth } from './cases/synth.ts';
import { trackingKills } from './cases/tracking-kills.ts';
import { trackingOverhead } from './cases/tracking-overhead.ts';
import { trackingSearch } from './cases/tracking-search.ts';
import { tuning } from './cases/tune.ts';

/** Every case, in the order of the page. */
export const cases: readonly BenchCase[] = [
  runReal,
  applicationPlus,
  relationalFeatures,
  relationalScale,
  relational,
  relationalSynthetic,
  relationalLearnt,
  tuning,
  modelParity,
  calibration,
  policy,
  reasons,
  counterfactual,
  scorecard,
  lightgbmBinding,
  scoreExactness,
  scoreSpeed,
  evaluatorEquality,
  applicantIndex,
  mutatedModels,
  apiLoad,
  apiSoak,
  schemathesis,
  driftReport,
  driftFalseAlarms,
  trackingOverhead,
  trackingSearch,
  trackingKills,
  page,
  ingestSpeed,
  synth,
];
