import type { Words } from './en.ts';
import { inFrenchTypography } from './french-spacing.ts';
import { simulationFr } from './simulation-fr.ts';

/** What the page says in French. Ordinary spaces here; French typography is put in at the end. */
export const fr: Words = inFrenchTypography({
  shell: {
    skip: 'Aller au contenu',
    views: 'Vues',
    language: 'Langue',
    theme: 'Thème',
    themes: { auto: 'Auto', light: 'Clair', dark: 'Sombre' },
    simulation: 'Simulation',
    models: 'Modèles',
    decision: 'Décision',
    drift: 'Dérive',
    footer: 'Un scoring crédit où le modèle prédit et où une règle à part décide.',
    api: 'Référence de l’API',
  },
  models: {
    title: 'Les modèles comparés',
    lead: 'Quel modèle score le mieux, de combien, et ce que coûte chaque seuil.',
  },
  decision: {
    title: 'Du score à la décision',
    lead: 'Ce qu’une autre règle accorderait, ferait examiner et refuserait, et si les probabilités sur lesquelles elle repose se réalisent.',
  },
  drift: {
    title: 'Ce qui a changé',
    lead: 'Les demandes ressemblent-elles encore à celles du modèle, et qu’est-ce que cela change aux décisions.',
  },
  access: {
    title: 'Ce serveur demande une clé',
    lead: 'La personne qui le fait tourner en a choisi une. Sans elle, la page ne montre rien du serveur.',
    key: 'Clé d’accès',
    open: 'Ouvrir',
    kept: 'Gardée jusqu’à la fermeture de cet onglet, et envoyée à ce seul serveur.',
    wrong: 'Le serveur refuse cette clé.',
    wrongMend: 'Vérifiez qu’elle a été copiée en entier, puis réessayez.',
  },
  states: {
    loading: 'Chargement',
    retry: 'Réessayer',
    code: 'Code',
    request: 'requête',
    unreachable: 'Le serveur ne répond pas.',
    unreachableMend: 'Vérifiez que « octroi serve » est lancé, puis réessayez.',
    timedOut: (seconds: string): string => `Le serveur n’a pas répondu en ${seconds} s.`,
    timedOutMend: 'Il est peut-être occupé : réessayez dans un instant.',
    unreadable: 'La réponse n’est pas lisible par cette page.',
    unreadableMend: 'Rechargez la page : le serveur a peut-être été mis à jour.',
    viewFailed: 'Cette vue n’a pas pu être chargée.',
    viewFailedMend: 'Rechargez la page.',
  },
  simulation: simulationFr,
});
