import { columns, figures, table } from '../page/pieces.ts';
import { html } from '../../html/html.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';
import { trivialDecisions } from './trivial-decisions.ts';

/** 2. What a decision costs when it is wrong, and what deciding without a model costs. */
export const businessSlide: WriteSlide = ({ run, chosen }, kit) => {
  const words = wordsIn(kit.language);
  const { costs } = run.comparison;
  const { falseNegativeCost: miss, falsePositiveCost: alarm } = costs;
  const trivial = trivialDecisions(chosen, costs);
  const [missed, alarmed] = [kit.short(miss), kit.short(alarm)];
  return {
    lead: words.lead(kit.short(miss / alarm)),
    body: columns(
      html`<p>${words.lender}</p>
        <p>${words.question}</p>
        <p>${words.duty}</p>`,
      html`${table(
          [
            { title: words.decision, kind: 'text' },
            { title: words.repays, kind: 'number' },
            { title: words.defaults, kind: 'number' },
          ],
          [{ cells: [words.granted, '0', missed] }, { cells: [words.refused, alarmed, '0'] }],
        )}
        <p class="note">${words.costNote}</p>
        ${figures([
          {
            label: words.approveAll,
            value: kit.number(trivial.approveAll),
            note: words.approveAllNote(kit.number(trivial.defaults), missed),
          },
          {
            label: words.refuseAll,
            value: kit.number(trivial.refuseAll),
            note: words.refuseAllNote(kit.number(trivial.repaid), alarmed),
          },
        ])}`,
    ),
    size: 'large',
  };
};

const wordsIn = translations(
  {
    lead: (times: string) =>
      `A default that was granted costs ${times} times a good loan that was refused.`,
    lender:
      'A lender receives more applications than it can read, from people of whom it often knows little: no long history with a bank, fields left empty.',
    question:
      'Each application gets one question: what is the risk that it is not repaid? The lender’s rule then grants or refuses.',
    duty: 'A refused applicant may ask why. The score must have reasons, the rule an owner, and both must be there to replay a year later.',
    decision: 'Cost of a decision',
    repays: 'repays',
    defaults: 'defaults',
    granted: 'granted',
    refused: 'refused',
    costNote: 'In units of one good loan refused.',
    approveAll: 'grant everyone',
    approveAllNote: (defaults: string, cost: string) => `${defaults} defaults × ${cost}`,
    refuseAll: 'refuse everyone',
    refuseAllNote: (repaid: string, cost: string) => `${repaid} good loans × ${cost}`,
  },
  {
    lead: (times) => `Un défaut accordé coûte ${times} fois un bon crédit refusé.`,
    lender:
      'Un prêteur reçoit plus de demandes qu’il n’en peut lire, de personnes dont il sait souvent peu : pas de long passé bancaire, des champs laissés vides.',
    question:
      'À chaque demande une question : quel est le risque qu’elle ne soit pas remboursée ? La règle du prêteur accorde ou refuse ensuite.',
    duty: 'Un demandeur refusé peut demander pourquoi. Le score doit avoir ses raisons, la règle un responsable, et les deux doivent pouvoir être rejoués un an plus tard.',
    decision: 'Coût d’une décision',
    repays: 'rembourse',
    defaults: 'fait défaut',
    granted: 'accordé',
    refused: 'refusé',
    costNote: 'En unités d’un bon crédit refusé.',
    approveAll: 'tout accorder',
    approveAllNote: (defaults, cost) => `${defaults} défauts × ${cost}`,
    refuseAll: 'tout refuser',
    refuseAllNote: (repaid, cost) => `${repaid} bons crédits × ${cost}`,
  },
);
