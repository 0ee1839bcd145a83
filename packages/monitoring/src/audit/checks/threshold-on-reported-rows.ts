import type { CheckOutcome, ThresholdRowsFinding } from '../audit-finding.ts';
import { auditedWinner, type CheckInput } from './check-input.ts';

/** Thresholds chosen on the rows that the costs are reported on: the least of many noisy costs. */
export function checkThresholdRows(input: CheckInput): CheckOutcome<ThresholdRowsFinding> {
  const { reportedOn, thresholdChosenOn } = input.results.data;
  if (reportedOn === undefined || thresholdChosenOn === undefined) {
    const missing = { 'data.reportedOn': reportedOn, 'data.thresholdChosenOn': thresholdChosenOn };
    return {
      missing: Object.entries(missing).flatMap(([name, value]) =>
        value === undefined ? name : [],
      ),
    };
  }
  if (reportedOn.toLowerCase() !== thresholdChosenOn.toLowerCase()) return 'clear';
  const { figures } = auditedWinner(input);
  return {
    check: 'threshold-on-reported-rows',
    rows: reportedOn,
    count: input.figures.rows,
    model: figures.model,
    cost: figures.cost,
    costError: figures.costError,
  };
}
