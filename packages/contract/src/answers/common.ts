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
