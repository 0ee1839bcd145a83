import { bundleErrors } from './bundle-errors.ts';
import { featureErrors } from './feature-errors.ts';
import { modelErrors } from './model-errors.ts';
import { statisticsErrors } from './statistics-errors.ts';

/** The errors that can arise in a page: it does not carry the texts of all others. */
export const errorTable = {
  ...bundleErrors,
  ...featureErrors,
  ...modelErrors,
  ...statisticsErrors,
};
