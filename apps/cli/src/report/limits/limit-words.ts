import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { Limit } from './limit.ts';

/** A limit in words: what it is, what shows it, and what would lift it. */
export interface SaidLimit {
  readonly title: string;
  readonly text: string;
  readonly next: string;
}

/** Says a limit in the reader's language. */
export function sayLimit(limit: Limit, kit: SlideKit): SaidLimit {
  const { number, percent, interval, list, language } = kit;
  const words = wordsIn(language);
  const both = (said: { en: string; fr: string }): string => said[language];
  switch (limit.kind) {
    case 'synthetic':
      return words.synthetic;
    case 'miscalibrated': {
      const { meanScore, defaulted } = limit;
      const times = number(meanScore / defaulted, 1);
      return words.miscalibrated(percent(meanScore), percent(defaulted), times);
    }
    case 'tie':
      return words.tie(list([limit.chosen, ...limit.others]));
    case 'small-sample': {
      const { defaults, auc, cost } = limit;
      return words.smallSample(number(defaults), {
        auc: interval(auc, 3),
        cost: interval(cost, 0),
        level: percent(auc.level, 0),
      });
    }
    case 'rule-against-cost': {
      const { rule, refused, cost, leastCost } = limit;
      const costs = { cost: number(cost), least: number(leastCost) };
      return words.ruleAgainstCost(both(rule), percent(refused), costs);
    }
    case 'adverse-impact': {
      const { rule, attribute, ratio, interval: around } = limit;
      const figure = `${number(ratio, 2)} ${interval(around, 2)}`;
      return words.adverseImpact(both(rule), both(attribute), figure);
    }
    case 'fairness-unknown':
      return words.fairnessUnknown;
    case 'unfaithful':
      return words.unfaithful(both(limit.rule), percent(limit.faithful));
    case 'protected':
      return words.protected(list(limit.columns.map(both)), number(limit.features));
    case 'missing':
      return words.missing(number(limit.columns), number(limit.of));
    case 'outside-training': {
      const named = limit.applicants.map(({ label, fields }) => `${both(label)} (${fields})`);
      return words.outsideTraining(list(named));
    }
    case 'unused-tables':
      return words.unusedTables(list(limit.present), list(limit.absent));
    case 'random-split':
      return words.randomSplit(number(limit.untouched));
    case 'drift-unknown':
      return limit.split ? words.driftOfSplit : words.driftUnknown;
    case 'drift-found':
      return words.driftFound(
        limit.level === 'drift',
        limit.auc === undefined ? undefined : number(limit.auc, 3),
      );
  }
}

interface Intervals {
  readonly auc: string;
  readonly cost: string;
  readonly level: string;
}

interface Costs {
  readonly cost: string;
  readonly least: string;
}

const wordsIn = translations(
  {
    synthetic: {
      title: 'The applicants are made up',
      text: 'The tables are the program’s synthetic portfolio: the figures show the method, not a real book of loans.',
      next: 'Run the same command on the lender’s own files: octroi run --data FOLDER.',
    },
    miscalibrated: (score: string, defaulted: string, times: string): SaidLimit => ({
      title: 'The score is not a probability',
      text: `Its mean is ${score} where ${defaulted} default: ${times} times the share observed.`,
      next: 'Read the calibrated probability as the risk, never the score.',
    }),
    tie: (models: string): SaidLimit => ({
      title: 'The choice of model is within noise',
      text: `${models} cannot be told apart on these rows.`,
      next: 'Choose among the tied models by what they cost to run and to explain.',
    }),
    smallSample: (defaults: string, { auc, cost, level }: Intervals): SaidLimit => ({
      title: 'Few defaults to judge by',
      text: `${defaults} defaults were kept apart: AUC in ${auc}, cost in ${cost} (${level}).`,
      next: 'Report on more untouched rows: intervals shrink with the square root of the defaults.',
    }),
    ruleAgainstCost: (rule: string, refused: string, { cost, least }: Costs): SaidLimit => ({
      title: 'The form’s rule is dear',
      text: `“${rule}” refuses ${refused} of the applications and costs ${cost}; another rule for the same model costs ${least}.`,
      next: 'Bring the rule of the form to the cut-off of least cost, as a new version of the policy.',
    }),
    adverseImpact: (rule: string, attribute: string, ratio: string): SaidLimit => ({
      title: 'Groups are not granted alike',
      text: `Under “${rule}”, ${attribute}: the group granted least has ${ratio} of the approvals of the group granted most; four fifths is the usual bound.`,
      next: 'Look at the model without protected attributes and at what stands for them: octroi fairness.',
    }),
    fairnessUnknown: {
      title: 'Fairness is not measured',
      text: 'Nothing in the workspace tells what the rule does to protected groups.',
      next: 'Measure what the rule does to each group: octroi fairness.',
    },
    unfaithful: (rule: string, faithful: string): SaidLimit => ({
      title: 'Reasons do not account for every refusal',
      text: `Under “${rule}”, ${faithful} of those not granted have reasons that close half of the way to the cut-off.`,
      next: 'Give refusals whose reasons account for too little to a person.',
    }),
    protected: (columns: string, features: string): SaidLimit => ({
      title: 'Protected attributes are read',
      text: `${columns}: ${features} features depend on them.`,
      next: 'Train without protected attributes and say what that costs; measure approvals by group.',
    }),
    missing: (columns: string, of: string): SaidLimit => ({
      title: 'Much is missing',
      text: `${columns} of ${of} columns of the applications are empty in more than half of the rows.`,
      next: 'Ask why they are missing: a gap that depends on the applicant is itself a signal, or a bias.',
    }),
    outsideTraining: (applicants: string): SaidLimit => ({
      title: 'Demo applicants the model has not seen the like of',
      text: `Fields outside the range of training: ${applicants}.`,
      next: 'Send applications outside the range of training to a person.',
    }),
    unusedTables: (present: string, absent: string): SaidLimit => ({
      title: 'History is not used',
      text: [
        present === '' ? '' : `In the workspace but read by no feature: ${present}.`,
        absent === '' ? '' : `Not in the workspace: ${absent}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      next: 'Add features from earlier loans and payments: they tell what the application does not.',
    }),
    randomSplit: (untouched: string): SaidLimit => ({
      title: 'Not tested on a later period',
      text: `The ${untouched} untouched rows were drawn at random among the others: they say nothing of tomorrow’s applicants.`,
      next: 'Test on a later period, and watch the score month by month.',
    }),
    driftUnknown: {
      title: 'Drift is not measured',
      text: 'Nothing in the workspace compares today’s applicants with those of the training.',
      next: 'Measure drift on every new file: octroi drift.',
    },
    driftOfSplit: {
      title: 'Drift was looked for where there can be none',
      text: 'The report compares two parts of one draw: that checks the tests, and says nothing of new applicants.',
      next: 'Compare the training with a file of a later period: octroi drift --reference A --current B.',
    },
    driftFound: (strong: boolean, auc: string | undefined): SaidLimit => ({
      title: strong ? 'The applicants have changed' : 'The applicants may be changing',
      text: `The drift report says ${strong ? 'drift' : 'watch'}${auc === undefined ? '' : `; a model tells the two windows apart with an AUC of ${auc}`}.`,
      next: 'Look at the columns that moved, then train again on recent rows.',
    }),
  },
  {
    synthetic: {
      title: 'Les demandeurs sont inventés',
      text: 'Les tables sont le portefeuille synthétique du programme : les chiffres montrent la méthode, non un vrai portefeuille.',
      next: 'Relancer la même commande sur les fichiers du prêteur : octroi run --data DOSSIER.',
    },
    miscalibrated: (score, defaulted, times) => ({
      title: 'Le score n’est pas une probabilité',
      text: `Il vaut ${score} en moyenne alors que ${defaulted} font défaut : ${times} fois la part observée.`,
      next: 'Lire comme un risque la probabilité calibrée, jamais le score.',
    }),
    tie: (models) => ({
      title: 'Le choix du modèle tient dans l’incertitude',
      text: `${models} ne se distinguent pas sur ces lignes.`,
      next: 'Départager les modèles à égalité par leur coût d’exploitation et leur lisibilité.',
    }),
    smallSample: (defaults, { auc, cost, level }) => ({
      title: 'Peu de défauts pour juger',
      text: `${defaults} défauts mis de côté : AUC dans ${auc}, coût dans ${cost} (${level}).`,
      next: 'Mesurer sur plus de lignes intactes : les intervalles se resserrent comme la racine du nombre de défauts.',
    }),
    ruleAgainstCost: (rule, refused, { cost, least }) => ({
      title: 'La règle du formulaire coûte cher',
      text: `« ${rule} » refuse ${refused} des demandes et coûte ${cost} ; une autre règle coûte ${least} avec le même modèle.`,
      next: 'Ramener la règle du formulaire au seuil de moindre coût, par une nouvelle version de la politique.',
    }),
    adverseImpact: (rule, attribute, ratio) => ({
      title: 'Les groupes ne sont pas acceptés également',
      text: `Sous « ${rule} », ${attribute} : le groupe le moins accepté l’est à ${ratio} du plus accepté ; les quatre cinquièmes sont la borne d’usage.`,
      next: 'Regarder le modèle sans attribut protégé, et ce qui les remplace : octroi fairness.',
    }),
    fairnessUnknown: {
      title: 'L’équité n’est pas mesurée',
      text: 'Rien dans l’espace de travail ne dit ce que la règle fait aux groupes protégés.',
      next: 'Mesurer ce que la règle fait à chaque groupe : octroi fairness.',
    },
    unfaithful: (rule, faithful) => ({
      title: 'Les motifs n’expliquent pas tous les refus',
      text: `Sous « ${rule} », ${faithful} des refus ont des motifs qui font la moitié du chemin vers le seuil.`,
      next: 'Confier à une personne les refus que leurs motifs n’expliquent pas.',
    }),
    protected: (columns, features) => ({
      title: 'Des attributs protégés sont lus',
      text: `${columns} : ${features} variables en dépendent.`,
      next: 'Entraîner sans attribut protégé et dire ce que cela coûte ; mesurer les accords par groupe.',
    }),
    missing: (columns, of) => ({
      title: 'Beaucoup de valeurs manquent',
      text: `${columns} des ${of} colonnes des demandes sont vides dans plus de la moitié des lignes.`,
      next: 'Comprendre pourquoi elles manquent : une absence liée au demandeur est un signal, ou un biais.',
    }),
    outsideTraining: (applicants) => ({
      title: 'Des clients de démonstration hors du domaine appris',
      text: `Champs hors de la plage vue à l’apprentissage : ${applicants}.`,
      next: 'Confier à une personne les demandes hors de la plage de l’apprentissage.',
    }),
    unusedTables: (present, absent) => ({
      title: 'L’historique n’est pas utilisé',
      text: [
        present === '' ? '' : `Présentes mais lues par aucune variable : ${present}.`,
        absent === '' ? '' : `Absentes de l’espace de travail : ${absent}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      next: 'Ajouter des variables tirées des prêts et paiements passés : ils disent ce que la demande tait.',
    }),
    randomSplit: (untouched) => ({
      title: 'Pas d’épreuve sur une période ultérieure',
      text: `Les ${untouched} lignes intactes sont tirées au hasard parmi les autres : elles ne disent rien des demandeurs de demain.`,
      next: 'Éprouver le modèle sur une période ultérieure et suivre le score mois par mois.',
    }),
    driftUnknown: {
      title: 'La dérive n’est pas mesurée',
      text: 'Rien dans l’espace de travail ne compare les demandeurs du jour à ceux de l’apprentissage.',
      next: 'Mesurer la dérive à chaque nouveau fichier : octroi drift.',
    },
    driftOfSplit: {
      title: 'La dérive a été cherchée là où il ne peut y en avoir',
      text: 'Le rapport compare deux parts d’un même tirage : cela vérifie les tests et ne dit rien de nouveaux demandeurs.',
      next: 'Comparer l’apprentissage à un fichier d’une période ultérieure : octroi drift --reference A --current B.',
    },
    driftFound: (strong, auc) => ({
      title: strong ? 'Les demandeurs ont changé' : 'Les demandeurs changent peut-être',
      text: `Le rapport conclut à ${strong ? 'une dérive' : 'une évolution à surveiller'}${auc === undefined ? '' : ` ; un modèle distingue les deux fenêtres avec une AUC de ${auc}`}.`,
      next: 'Examiner les colonnes qui ont bougé, puis réentraîner sur des lignes récentes.',
    }),
  },
);
