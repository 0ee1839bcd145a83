import type { simulationEn } from './simulation-en.ts';

/** The simulation page in French. */
export const simulationFr: typeof simulationEn = {
  title: 'Simulation de décision de crédit',
  lead: 'Le modèle prédit une probabilité de défaut ; une règle métier, indépendante du modèle, décide ensuite.',
  missing: 'non renseigné',
  units: {
    years: (count: number): string => (count < 2 ? `${count} an` : `${count} ans`),
    months: (count: number): string => `${count} mois`,
    underAMonth: 'moins d’un mois',
    money: (amount: string, per: 'month' | 'year' | undefined): string =>
      per === undefined ? amount : `${amount} par ${per === 'month' ? 'mois' : 'an'}`,
    hour: (hour: number): string => `${hour} h`,
    perMonth: 'par mois',
    perYear: 'par an',
    yearsUnit: 'ans',
    monthsUnit: 'mois',
    hourUnit: 'h',
  },
  applicant: {
    choose: 'Choisissez un client de démonstration',
    client: (number: string, profile: string): string => `Client ${number} : ${profile}`,
    changed: (count: number): string =>
      count === 1 ? '1 champ modifié' : `${count} champs modifiés`,
    asChosen: 'Revenir au client tel que choisi',
    fields: 'Le client',
    fieldsLead:
      'Chaque champ se modifie ; un champ vide est manquant, jamais 0. La bande contient neuf dossiers sur dix ; le point est ce client.',
    rule: 'Règle métier',
    compute: 'Calculer la décision',
    computing: 'Calcul en cours…',
  },
  field: {
    years: (label: string): string => `${label}, années`,
    months: (label: string): string => `${label}, mois`,
    typical: (low: string, high: string): string => `Neuf sur dix de ${low} à ${high}`,
    was: (value: string): string => `était ${value}`,
    missing: 'Vide : le modèle le lit comme manquant.',
    none: 'Non renseigné',
    outside: (low: string, high: string): string => `L’entraînement a vu de ${low} à ${high}.`,
    issues: {
      unreadable: 'Entrez un nombre en chiffres, ou laissez le champ vide.',
      'not-whole': 'Entrez un nombre entier.',
      months: 'Entrez de 0 à 11 mois.',
      between: (low: string, high: string): string => `Entrez une valeur de ${low} à ${high}.`,
      least: (low: string): string => `Entrez une valeur d’au moins ${low}.`,
      most: (high: string): string => `Entrez une valeur d’au plus ${high}.`,
      above: (low: string): string => `Entrez une valeur supérieure à ${low}.`,
      refused: (expected: string): string => `Le serveur attend : ${expected}`,
    },
    fixFirst: (count: number): string =>
      count === 1
        ? 'Un champ n’est pas lisible : corrigez-le, le résultat suivra.'
        : `${count} champs ne sont pas lisibles : corrigez-les, le résultat suivra.`,
  },
  data: {
    title: 'Données envoyées à l’API',
    answer: 'Réponse de l’API',
    copy: 'Copier',
    copied: 'Copié',
  },
  result: {
    title: 'Résultat du scoring',
    empty: 'Ici s’afficheront la probabilité, le seuil, la décision et ce qui pèse pour et contre.',
    headline: {
      'balanced-score': 'Probabilité de défaut (classes équilibrées)',
      probability: 'Probabilité de défaut',
      score: 'Probabilité de défaut',
      weighted: 'Probabilité de défaut (telle qu’apprise par le modèle)',
    },
    cutoff: 'Seuil métier appliqué :',
    gaugeCutoff: 'seuil',
    gauge: (value: string, cutoff: string): string =>
      `${value} sur une échelle de 0 à 100 % ; le seuil est à ${cutoff}`,
    decision: 'Décision :',
    granted: 'Crédit accordé',
    refused: 'Crédit refusé',
    review: 'À examiner',
    rule: (label: string, version: string): string =>
      `Le modèle prédit une probabilité. La décision est prise par une règle métier indépendante du modèle : « ${label} », version ${version}.`,
    realBefore: 'soit environ',
    realAfter: 'de risque réel de défaut :',
    realBecause: 'le modèle compte les défauts comme aussi fréquents que les remboursements.',
    realWhy: 'Pourquoi deux nombres ?',
    realHelp: (baseRate: string, real: string): string =>
      `Le nombre comparé au seuil est calculé comme si un prêt sur deux tournait mal : c’est l’échelle sur laquelle la règle a été fixée. Dans les données d’entraînement, ${baseRate} des prêts ont fait défaut ; ramené à cette fréquence, le risque est de ${real}.`,
    change: (points: string): string => `${points} points par rapport au client tel que choisi`,
    outside: (count: number): string =>
      count === 1
        ? '1 champ hors de ce que l’entraînement a vu :'
        : `${count} champs hors de ce que l’entraînement a vu :`,
    outsideMeaning: 'Le modèle y est moins sûr.',
    agree: 'Page et API d’accord au bit près',
    agreeWhy: (logOdds: string): string =>
      `Toutes deux ont trouvé le même logarithme de cote brut, ${logOdds}.`,
    differ: (page: string, api: string): string =>
      `La page et l’API diffèrent : logarithme de cote brut ${page} ici, ${api} là-bas. Fiez-vous à l’API et signalez-le.`,
    inPage: 'Calculé dans la page, par le même moteur',
    byServer: 'Calculé par l’API',
    provenance: (model: string, bundle: string): string => `Modèle ${model}, lot ${bundle}`,
    request: (id: string): string => `requête ${id}`,
    announce: (value: string, cutoff: string, decision: string): string =>
      `Probabilité ${value}, seuil ${cutoff} : ${decision}.`,
    see: 'Voir le résultat',
  },
  principal: {
    title: 'Motifs principaux',
    lead: (rows: string): string =>
      `Par rapport à ce qui est typique de ${rows} demandeurs acceptés près du seuil.`,
    reason: 'Motif',
    own: 'Ici',
    typical: 'Typique',
    closes: (share: string): string =>
      `Avec ces valeurs typiques, ${share} de l’écart au seuil disparaît.`,
    unfaithful: (share: string): string =>
      `Avec ces valeurs typiques, seulement ${share} de l’écart au seuil disparaît : ces motifs n’expliquent pas la décision.`,
    none: 'Rien qui puisse être donné comme motif ne joue contre la demande.',
    rule: (rule: string): string =>
      `Une règle du prêteur a décidé, quel que soit le score : ${rule}.`,
    untold:
      'Ce modèle ne garde personne à qui comparer la demande. Entraînez-le à nouveau pour avoir des motifs.',
  },
  reasons: {
    title: 'Ce qui pèse pour et contre',
    lead: 'De la réponse moyenne du modèle à ce client, en points de pourcentage ; le trait est le seuil.',
    against: 'augmente le risque',
    favour: 'réduit le risque',
    named: (label: string, value: string, rank: string | undefined): string =>
      rank === undefined ? `${label} : ${value}` : `${label} : ${value}, ${rank}`,
    lowValue: 'valeur basse',
    highValue: 'valeur élevée',
    others: (count: number): string => `${count} autres champs`,
    point: (points: string): string => `${points} points`,
    start: 'Réponse moyenne',
    end: 'Ce client',
    table: 'Données',
    field: 'Champ',
    value: 'Valeur',
    points: 'Points',
    logOdds: 'Log-cote',
    waiting: 'Le modèle arrive dans la page.',
    unavailable:
      'Les raisons n’ont pas pu être calculées dans la page : le modèle n’est pas arrivé entier.',
  },
  link: {
    copy: 'Copier le lien',
    copied: 'Lien copié',
    print: 'Imprimer',
    ignored: (parts: string): string =>
      `Une partie du lien ne désigne rien ici ou n’a pas de valeur valide ; elle a été ignorée : ${parts}.`,
  },
  gone: {
    what: 'Le serveur ne répond pas. La page continue seule, avec le même modèle.',
    retry: 'Redemander au serveur',
  },
};
