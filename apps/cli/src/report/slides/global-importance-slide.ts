import { importanceChart } from '@octroi/charts';
import type { FeatureImportance } from '@octroi/scoring';
import { explainedFeatures } from '../../explain/explained-feature.ts';
import type { DeckData } from '../deck-data.ts';
import { html } from '../../html/html.ts';
import { columns, missing, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { protectedFeatures } from '../limits/find-limits.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

const drawn = 10;
const listed = 8;

/** 12. What matters to the chosen model as a whole, three ways. */
export const globalImportanceSlide: WriteSlide = (data, kit) => {
  const { importance, portfolio, preset, chosen } = data;
  const words = wordsIn(kit.language);
  if (importance === undefined || importance.features.length === 0) {
    return { lead: words.none, body: missing(words.what, 'octroi explain', kit) };
  }
  const featureOf = explainedFeatures(portfolio, preset, kit.language);
  const labelOf = ({ feature }: FeatureImportance): string => featureOf(feature).label;
  const rows = importance.features
    .slice(0, drawn)
    .map((one) => ({ name: labelOf(one), ...one.meanAbsoluteShap }));
  const total = importance.features.reduce((sum, one) => sum + one.meanAbsoluteShap.estimate, 0);
  const level = kit.percent(importance.level, 0);
  const shown = importance.features.slice(0, listed);
  const share = shown.reduce((sum, one) => sum + one.meanAbsoluteShap.estimate, 0) / total;
  return {
    lead: words.lead(kit.number(shown.length), kit.percent(share, 0), chosen.name),
    body: columns(
      kit.chart((settings) => importanceChart({ measure: 'shap', rows }, settings), 620),
      html`${table(
          [
            { title: words.feature, kind: 'text' },
            { title: words.gain, kind: 'number' },
            { title: words.permutation(level), kind: 'number' },
          ],
          shown.map((one) => ({
            cells: [
              labelOf(one),
              one.gain === null ? '–' : kit.percent(one.gain, 1),
              html`${kit.number(one.permutation.estimate, 4)}
                <small>${kit.interval(one.permutation, 4)}</small>`,
            ],
          })),
        )}
        <p class="note">${words.note(kit.number(importance.rows))}</p>
        ${guarded(data, kit)}`,
    ),
  };
};

/** The protected attribute of most weight, said aloud. */
function guarded({ importance, portfolio, preset }: DeckData, kit: SlideKit) {
  const read = new Set(protectedFeatures(portfolio, preset).map(({ name }) => name));
  const rank = importance?.features.findIndex(({ feature }) => read.has(feature)) ?? -1;
  if (importance === undefined || rank < 0) return undefined;
  const { label } = explainedFeatures(
    portfolio,
    preset,
    kit.language,
  )(importance.features[rank].feature);
  const words = wordsIn(kit.language);
  return html`<p class="note">
    ${words.guarded(label, kit.number(rank + 1), kit.number(importance.features.length))}
  </p>`;
}

const wordsIn = translations(
  {
    none: 'What matters to the chosen model was not measured yet.',
    what: 'importance by SHAP, by split gain and by permutation',
    lead: (count: string, share: string, model: string) =>
      `${count} features carry ${share} of what moves ${model}.`,
    feature: 'Feature',
    gain: 'Split gain',
    permutation: (level: string) => `Fall of AUC [${level}]`,
    note: (rows: string) =>
      `Over ${rows} rows the model was not fitted on. Features whose intervals overlap have no order; one that others repeat is missed little when shuffled.`,
    guarded: (label: string, rank: string, of: string) =>
      `First feature that reads a protected attribute: “${label}”, rank ${rank} of ${of}.`,
  },
  {
    none: 'Ce qui compte pour le modèle retenu n’a pas encore été mesuré.',
    what: 'l’importance par SHAP, par gain des coupes et par permutation',
    lead: (count, share, model) =>
      `${count} variables portent ${share} de ce qui fait bouger ${model}.`,
    feature: 'Variable',
    gain: 'Gain des coupes',
    permutation: (level) => `Baisse d’AUC [${level}]`,
    note: (rows) =>
      `Sur ${rows} lignes hors ajustement. Des variables dont les intervalles se recouvrent n’ont pas d’ordre ; celle que d’autres répètent manque peu une fois mélangée.`,
    guarded: (label, rank, of) =>
      `Première variable qui lit un attribut protégé : « ${label} », rang ${rank} sur ${of}.`,
  },
);
