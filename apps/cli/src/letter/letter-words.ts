import { translations } from '../report/words/translations.ts';

/** What a letter says. */
export const letterWords = translations(
  {
    title: (applicant: string): string => `Decision on application ${applicant}`,
    subject: (date: string, policy: string, version: string): string =>
      `${date} · rule ${policy}, version ${version}`,
    granted: '✓ Credit granted',
    refused: '✗ Credit refused',
    review: '○ For review',
    grantedText: 'The credit you asked for is granted.',
    refusedText: 'We have examined your application. The credit you asked for is not granted.',
    reviewText:
      'We have examined your application. A person will look at it before anything is decided.',
    how: 'How the decision was taken',
    byRule: (probability: string, policy: string, version: string): string =>
      `A model estimated a probability of default of ${probability} from your application. The decision was taken by a rule apart from the model: ${policy}, version ${version}.`,
    reasons: 'The principal reasons',
    reasonsText: (rows: string): string =>
      `Each is what argued most against your application, beside what is most usual among ${rows} applicants who were accepted near the cut-off.`,
    byHardRule: (rule: string): string =>
      `A rule of the lender decided, whatever the score: ${rule}.`,
    reason: 'reason',
    told: 'told by',
    own: 'your application',
    typical: 'most usual',
    closes: (share: string): string =>
      `With the usual values instead of yours, ${share} of the way to the cut-off would be gone.`,
    unfaithful: (share: string): string =>
      `With the usual values instead of yours, only ${share} of the way to the cut-off would be gone: these reasons do not account for all of the decision.`,
    noReasons:
      'Nothing that may be told as a reason argues against your application. Ask for its review by a person.',
    change: 'What would change the decision',
    changeText: 'The same application with these changes would be accepted by the same rule today:',
    changed: (label: string, from: string, to: string): string =>
      `${label}: ${to} instead of ${from}`,
    changeNote: 'This is an indication, no offer: a new application is examined anew.',
    noChange:
      'No smaller credit and no other length of the loan, within what can be asked for, would be enough by itself.',
    rights: 'What you may do',
    rightsList: [
      'Ask that a person examines your application again.',
      'Give your own point of view, and contest the decision.',
      'Ask which data on you were used, and have those that are wrong corrected.',
      'Send what was missing from your application.',
    ],
    reply: 'Write to the lender who received your application, and give the number above.',
    bundle: (bundle: string): string => `Model: ${bundle}.`,
  },
  {
    title: (applicant: string): string => `Décision sur la demande ${applicant}`,
    subject: (date: string, policy: string, version: string): string =>
      `${date} · règle ${policy}, version ${version}`,
    granted: '✓ Crédit accordé',
    refused: '✗ Crédit refusé',
    review: '○ À examiner',
    grantedText: 'Le crédit que vous avez demandé est accordé.',
    refusedText: 'Nous avons étudié votre demande. Le crédit demandé n’est pas accordé.',
    reviewText: 'Nous avons étudié votre demande. Une personne l’examinera avant toute décision.',
    how: 'Comment la décision a été prise',
    byRule: (probability: string, policy: string, version: string): string =>
      `Un modèle a estimé, d’après votre demande, une probabilité de défaut de ${probability}. La décision a été prise par une règle indépendante du modèle : ${policy}, version ${version}.`,
    reasons: 'Les motifs principaux',
    reasonsText: (rows: string): string =>
      `Chacun est ce qui a le plus joué contre votre demande, à côté de ce qui est le plus courant chez ${rows} demandeurs acceptés près du seuil.`,
    byHardRule: (rule: string): string =>
      `Une règle du prêteur a décidé, quel que soit le score : ${rule}.`,
    reason: 'motif',
    told: 'ce qui le dit',
    own: 'votre demande',
    typical: 'le plus courant',
    closes: (share: string): string =>
      `Avec les valeurs courantes à la place des vôtres, ${share} de l’écart au seuil disparaîtrait.`,
    unfaithful: (share: string): string =>
      `Avec les valeurs courantes à la place des vôtres, seulement ${share} de l’écart au seuil disparaîtrait : ces motifs n’expliquent pas toute la décision.`,
    noReasons:
      'Rien qui puisse être donné comme motif ne joue contre votre demande. Demandez son examen par une personne.',
    change: 'Ce qui changerait la décision',
    changeText:
      'La même demande, avec ces changements, serait acceptée aujourd’hui par la même règle :',
    changed: (label: string, from: string, to: string): string =>
      `${label} : ${to} au lieu de ${from}`,
    changeNote:
      'C’est une indication, non une offre : toute nouvelle demande est étudiée à nouveau.',
    noChange:
      'Aucun crédit plus petit, aucune autre durée, dans ce qui peut être demandé, ne suffirait à lui seul.',
    rights: 'Ce que vous pouvez faire',
    rightsList: [
      'Demander qu’une personne examine à nouveau votre demande.',
      'Donner votre point de vue et contester la décision.',
      'Demander quelles données sur vous ont servi et faire corriger celles qui sont fausses.',
      'Envoyer ce qui manquait à votre demande.',
    ],
    reply: 'Écrivez au prêteur qui a reçu votre demande, en rappelant le numéro ci-dessus.',
    bundle: (bundle: string): string => `Modèle : ${bundle}.`,
  },
);
