import { subtract, type NumberExpression } from '@octroi/features';

/** How long ago a date is: dates are told as days or months from the application, so negative. */
export const ago = <Scope extends string>(date: NumberExpression<Scope>): NumberExpression<Scope> =>
  subtract<Scope>(0, date);
