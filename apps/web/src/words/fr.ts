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
    footer: 'Un scoring crédit où le modèle prédit et où une règle à part décide.',
    api: 'Référence de l’API',
  },
  models: {
    title: 'Les modèles comparés',
    lead: 'Quel modèle score le mieux, de combien, et ce que coûte chaque seuil.',
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
