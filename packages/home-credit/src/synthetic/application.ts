import type { ClientBlock, SyntheticPart, SyntheticRows, SyntheticTable } from '@octroi/features';
import { blankApplicant, type Applicant } from './applicant.ts';
import { applicationColumns, columnAt } from './application-columns.ts';
import { drawBuilding } from './building.ts';
import { drawDocuments } from './documents.ts';
import { drawExternalScores } from './external-scores.ts';
import { drawLabels } from './labels.ts';
import { drawContract, drawLoan } from './loan.ts';
import { drawPerson } from './person.ts';
import { visibleRisk } from './risk.ts';
import { drawRegion, drawSituation, drawSuite } from './situation.ts';
import { drawSocialCircle } from './social-circle.ts';
import { drawWork } from './work.ts';

const firstId = 100_001;
const width = applicationColumns.length;
const id = columnAt('SK_ID_CURR');
const target = columnAt('TARGET');

/** Log-odds per standard deviation of what no application column tells. */
const hiddenWeight = 1;

const train: SyntheticTable = {
  name: 'application_train',
  rows: 'labelled',
  columns: applicationColumns,
};
const test: SyntheticTable = {
  name: 'application_test',
  rows: 'unlabelled',
  columns: applicationColumns.filter((column) => column.name !== 'TARGET'),
};

/** The applications of a block of clients. */
export interface Applications {
  /** Row after row in the columns of application_train; TARGET is NaN for the unlabelled. */
  readonly values: Float64Array;
  /** Whether a client is in the test file. */
  readonly isUnlabelled: readonly boolean[];
  /** Standard normal per client: risk that shows in the history and in the label only. */
  readonly hiddenRisk: Float64Array;
}

/** application_train and application_test. */
export const applicationPart: SyntheticPart = {
  tables: [train, test],
  draw: (block) => {
    const { values, isUnlabelled } = applicationsOf(block);
    return split(values, isUnlabelled);
  },
};

const drawn = new WeakMap<ClientBlock, Applications>();

/** The applications of a block, drawn once: the history hangs on them. */
export function applicationsOf(block: ClientBlock): Applications {
  const known = drawn.get(block) ?? drawApplications(block);
  drawn.set(block, known);
  return known;
}

/** Draws the applications of a block. */
export function drawApplications(block: ClientBlock): Applications {
  const isUnlabelled = chooseUnlabelled(block);
  const hiddenRisk = drawHiddenRisk(block);
  const values = new Float64Array(block.clients * width);
  const logOdds = new Float64Array(block.clients);
  const applicant = blankApplicant(block.random.fork('applications'));
  for (let client = 0; client < block.clients; client += 1) {
    applicant.row = values.subarray(client * width, (client + 1) * width);
    applicant.test = isUnlabelled[client];
    drawApplicant(applicant);
    applicant.row[id] = firstId + block.first + client;
    logOdds[client] = visibleRisk(applicant) + hiddenWeight * hiddenRisk[client];
  }
  const labels = drawLabels(block.random.fork('labels'), logOdds, isUnlabelled);
  labels.forEach((label, client) => {
    values[client * width + target] = label;
  });
  return { values, isUnlabelled, hiddenRisk };
}

function drawApplicant(applicant: Applicant): void {
  drawPerson(applicant);
  drawRegion(applicant);
  drawWork(applicant);
  drawSituation(applicant);
  drawContract(applicant);
  drawSuite(applicant);
  drawExternalScores(applicant);
  drawLoan(applicant);
  drawBuilding(applicant);
  drawSocialCircle(applicant);
  drawDocuments(applicant);
}

function chooseUnlabelled(block: ClientBlock): boolean[] {
  const order = Uint32Array.from({ length: block.clients }, (_, client) => client);
  block.random.fork('members').shuffle(order);
  const chosen = Array.from({ length: block.clients }, () => false);
  for (let place = 0; place < block.unlabelled; place += 1) chosen[order[place]] = true;
  return chosen;
}

function drawHiddenRisk(block: ClientBlock): Float64Array {
  const random = block.random.fork('hidden-risk');
  return Float64Array.from({ length: block.clients }, () => random.normal());
}

function split(values: Float64Array, isUnlabelled: readonly boolean[]): SyntheticRows[] {
  const unlabelled = isUnlabelled.filter(Boolean).length;
  const labelled = isUnlabelled.length - unlabelled;
  const inTrain = new Float64Array(labelled * width);
  const inTest = new Float64Array(unlabelled * (width - 1));
  let trainEnd = 0;
  let testEnd = 0;
  isUnlabelled.forEach((isTest, client) => {
    const row = values.subarray(client * width, (client + 1) * width);
    if (isTest) {
      inTest.set(row.subarray(0, target), testEnd);
      inTest.set(row.subarray(target + 1), testEnd + target);
      testEnd += width - 1;
    } else {
      inTrain.set(row, trainEnd);
      trainEnd += width;
    }
  });
  return [
    { table: train.name, rows: labelled, values: inTrain },
    { table: test.name, rows: unlabelled, values: inTest },
  ];
}
