export { draw, type Axis, type Drawing } from './draw.ts';
export {
  numberFormat,
  percentFormat,
  shortNumberFormat,
  signedFormat,
  type Format,
} from './formats.ts';
export type { ChartSettings } from './settings.ts';
export { svgFile } from './svg-file.ts';
export { plainText, shorten, textWidth, wrapText } from './text.ts';
export { colours, darkColours, fonts, ramp, seriesColours } from './theme.ts';
