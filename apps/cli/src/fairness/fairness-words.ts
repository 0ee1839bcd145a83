import { translations } from '../report/words/translations.ts';

interface Facts {
  readonly model: string;
  readonly preset: string;
  readonly policy: string;
  readonly version: string;
  readonly rows: string;
  readonly bundle: string;
}

/** What `octroi fairness` says around its tables. */
export const fairnessWords = translations(
  {
    facts: ({ model, preset, policy, version, rows, bundle }: Facts): string =>
      `${model} on ${preset}, policy ${policy} version ${version}, ${rows} untouched applications (bundle ${bundle}). Whatever is not granted counts as refused.`,
    rows: 'applications',
    granted: 'granted [95 %]',
    ratio: 'of the best group’s [95 %]',
    opportunity: 'granted of those who repay [95 %]',
    grantedSide: 'granted: said → came',
    refusedSide: 'refused: said → came',
    impact: (value: string, verdict: string): string => `Adverse impact ratio ${value}: ${verdict}`,
    verdict: {
      below: 'below four fifths.',
      unclear: 'four fifths lies within the interval.',
      above: 'above four fifths.',
      none: 'not defined.',
    },
    opportunityGap: (value: string): string => `Equal opportunity difference ${value}.`,
    suppressed: (groups: string, least: string): string =>
      `Fewer than ${least} applications, not shown: ${groups}.`,
    without: (rows: string): string => `Not known for ${rows} applications.`,
    reads: (count: string): string =>
      `${count} features read a protected attribute. The same model trained without them, same rows, folds and seed, each at its own threshold of least cost:`,
    readsNone: 'No feature of the model reads a protected attribute.',
    figure: 'figure',
    with: 'with',
    withoutThem: 'without',
    difference: 'difference [95 %]',
    columns: 'columns of the model',
    auc: 'AUC',
    cost: 'cost 10 FN + FP',
    impactOf: (attribute: string): string => `adverse impact ratio, ${attribute.toLowerCase()}`,
    proxies:
      'How well other features tell the attribute (LightGBM out of fold; .5 is not at all, 1 is always):',
    attribute: 'attribute',
    told: 'told from the rest',
    proxyAuc: 'AUC [95 %]',
    by: 'most by',
    tooFew: 'too few rows',
  },
  {
    facts: ({ model, preset, policy, version, rows, bundle }: Facts): string =>
      `${model} sur ${preset}, politique ${policy} version ${version}, ${rows} demandes intactes (modèle ${bundle}). Ce qui n’est pas accordé compte comme refusé.`,
    rows: 'demandes',
    granted: 'accordées [95 %]',
    ratio: 'rapport au meilleur groupe [95 %]',
    opportunity: 'accordées parmi les bons payeurs [95 %]',
    grantedSide: 'accordées : dit → advenu',
    refusedSide: 'refusées : dit → advenu',
    impact: (value: string, verdict: string): string =>
      `Rapport d’impact défavorable ${value} : ${verdict}`,
    verdict: {
      below: 'sous les quatre cinquièmes.',
      unclear: 'quatre cinquièmes est dans l’intervalle.',
      above: 'au-dessus des quatre cinquièmes.',
      none: 'non défini.',
    },
    opportunityGap: (value: string): string => `Écart d’égalité des chances ${value}.`,
    suppressed: (groups: string, least: string): string =>
      `Moins de ${least} demandes, non montré : ${groups}.`,
    without: (rows: string): string => `Inconnu pour ${rows} demandes.`,
    reads: (count: string): string =>
      `${count} variables lisent un attribut protégé. Le même modèle ajusté sans elles, mêmes lignes, plis et graine, chacun à son seuil de moindre coût :`,
    readsNone: 'Aucune variable du modèle ne lit un attribut protégé.',
    figure: 'mesure',
    with: 'avec',
    withoutThem: 'sans',
    difference: 'écart [95 %]',
    columns: 'colonnes du modèle',
    auc: 'AUC',
    cost: 'coût 10 FN + FP',
    impactOf: (attribute: string): string =>
      `rapport d’impact défavorable, ${attribute.toLowerCase()}`,
    proxies:
      'Ce que les autres variables disent de l’attribut (LightGBM hors plis ; 0,5 : rien, 1 : toujours) :',
    attribute: 'attribut',
    told: 'distingué du reste',
    proxyAuc: 'AUC [95 %]',
    by: 'surtout par',
    tooFew: 'trop peu de lignes',
  },
);
