export { draw, type Axis, type Drawing } from './draw.ts';
export { stabilityChart, type StabilityChart, type StabilityRow } from './drift/stability-chart.ts';
export {
  levelsChart,
  numbersChart,
  scoresChart,
  type LevelsOfWindows,
  type NumberFinding,
  type NumbersOfWindows,
  type ScoresOfWindows,
} from './drift/windows-chart.ts';
export type { FigureCell, FigureColumn, FigureTable } from './figure-table.ts';
export {
  numberFormat,
  percentFormat,
  shortNumberFormat,
  signedFormat,
  type Format,
} from './formats.ts';
export { aucChart, costChart, type CostChart } from './models/compared-charts.ts';
export { costCurveChart, type CostCurveChart, type CutoffMark } from './models/cost-curve-chart.ts';
export {
  importanceChart,
  importanceMeasures,
  type ImportanceChart,
  type ImportanceMeasure,
} from './models/importance-chart.ts';
export {
  precisionRecallChart,
  type PrecisionRecallChart,
} from './models/precision-recall-chart.ts';
export { rocChart, type RocChart } from './models/roc-chart.ts';
export { scoreChart, type ScoreChart } from './models/score-chart.ts';
export { separabilityChart } from './models/separability-chart.ts';
export { shownCutoffs } from './models/shown-cutoffs.ts';
export { calibrationChart, type CalibrationPoint } from './report/calibration-chart.ts';
export { classBalanceChart, type ClassBalanceChart } from './report/class-balance-chart.ts';
export type { ChartSettings } from './settings.ts';
export { svgElement, svgFile } from './svg-file.ts';
export { plainText, shorten, textWidth, wrapText } from './text.ts';
export { colours, darkColours, fonts, ramp, seriesColours } from './theme.ts';
export { beeswarm, type BeeswarmData, type BeeswarmFeature } from './shap/beeswarm.ts';
export { dependence, type DependenceData } from './shap/dependence.ts';
export { levelEffects, type LevelEffectsData } from './shap/level-effects.ts';
export { waterfall, type WaterfallData } from './shap/waterfall.ts';
