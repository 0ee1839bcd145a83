import type { HardRule, PolicySegment } from '@octroi/features';
import Type from 'typebox';

const options = { additionalProperties: false } as const;

/** A text in both languages: the page changes language without asking again. */
export const translated = Type.Object({ en: Type.String(), fr: Type.String() }, options);

export const closed = options;

export const policyScale = Type.Union([
  Type.Literal('score'),
  Type.Literal('balanced-score'),
  Type.Literal('probability'),
]);

/** The rule that decided, apart from the model. */
export const policyAnswer = Type.Object(
  {
    name: Type.String(),
    version: Type.Integer(),
    label: translated,
    scale: policyScale,
    threshold: Type.Number(),
    /** Reviewed from here, where anyone is. */
    review: Type.Optional(Type.Number()),
    costs: Type.Optional(
      Type.Object(
        {
          falseNegativeCost: Type.Number(),
          falsePositiveCost: Type.Number(),
          reviewCost: Type.Optional(Type.Number()),
        },
        options,
      ),
    ),
    lossGivenDefault: Type.Optional(Type.Number()),
    rules: Type.Optional(
      Type.Unsafe<readonly HardRule[]>(Type.Array(Type.Object({}, { additionalProperties: true }))),
    ),
    segments: Type.Optional(
      Type.Unsafe<readonly PolicySegment[]>(
        Type.Array(Type.Object({}, { additionalProperties: true })),
      ),
    ),
  },
  options,
);

/** The model that was asked. */
export const modelName = Type.Object(
  { name: Type.String(), bundle: Type.String(), preset: Type.String() },
  options,
);

/** A field whose value lies outside everything seen in training. */
export const outsideField = Type.Object(
  {
    field: Type.String(),
    value: Type.Number(),
    lowest: Type.Number(),
    highest: Type.Number(),
  },
  options,
);
