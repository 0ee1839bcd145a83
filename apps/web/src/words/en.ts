import { simulationEn } from './simulation-en.ts';

/** What the page says in English; its shape is the type of every dictionary. */
export const en = {
  shell: {
    skip: 'Skip to the content',
    views: 'Views',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    simulation: 'Simulation',
    models: 'Models',
    decision: 'Decision',
    drift: 'Drift',
    footer: 'Credit scoring in which the model predicts and a separate rule decides.',
    api: 'API reference',
  },
  models: {
    title: 'The models compared',
    lead: 'Which model scores best, by how much, and what each cut-off costs.',
  },
  decision: {
    title: 'From a score to a decision',
    lead: 'What another rule would grant, review and refuse, and whether the probabilities it rests on come true.',
  },
  drift: {
    title: 'What has changed',
    lead: 'Whether applications still look like those the model was made on, and what that does to decisions.',
  },
  access: {
    title: 'This server asks for a key',
    lead: 'Whoever runs it has set one. The page shows nothing of the server without it.',
    key: 'API key',
    open: 'Open',
    kept: 'Held until this tab is closed, and sent to this server alone.',
    wrong: 'The server does not take this key.',
    wrongMend: 'Check that it was copied whole, then try again.',
  },
  states: {
    loading: 'Loading',
    retry: 'Try again',
    code: 'Code',
    request: 'request',
    unreachable: 'The server does not answer.',
    unreachableMend: 'Check that “octroi serve” is running, then try again.',
    timedOut: (seconds: string): string => `The server did not answer within ${seconds} s.`,
    timedOutMend: 'It may be busy: try again in a moment.',
    unreadable: 'The answer is not one this page can read.',
    unreadableMend: 'Reload the page: the server may have been updated.',
    viewFailed: 'This view could not be loaded.',
    viewFailedMend: 'Reload the page.',
  },
  simulation: simulationEn,
};

export type Words = typeof en;
