import {
  counts,
  cross,
  crossTexts,
  equal,
  flag,
  latest,
  measure,
  shares,
  textEquals,
  textMeasure,
  trait,
  variety,
  type Feature,
} from '@octroi/features';
import { ago } from '../ago.ts';
import { define } from '../define.ts';
import {
  applications,
  approved,
  cash,
  consumer,
  previous,
  refused,
  revolving,
} from './applications.ts';

const { NAME_CONTRACT_STATUS: status } = previous;

const isRefused = textEquals(status, 'Refused');
const turnedDown = trait('REFUSED', ['refused', 'refusées', 'increasing'], isRefused);
const granted = trait('APPROVED', ['approved', 'accordées'], textEquals(status, 'Approved'));
const canceled = trait('CANCELED', ['withdrawn', 'annulées'], textEquals(status, 'Canceled'));
const unused = trait('UNUSED', ['not used', 'non utilisées'], textEquals(status, 'Unused offer'));
const insured = trait(
  'INSURED',
  ['with insurance', 'avec assurance'],
  equal(previous.NFLAG_INSURED_ON_APPROVAL, 1),
);

const age = measure(
  'AGE',
  ['time since the decision', 'une ancienneté', 'days'],
  ago(previous.DAYS_DECISION),
);
const hour = measure('HOUR', ['hour', 'une heure', 'hour'], previous.HOUR_APPR_PROCESS_START);
const shop = measure(
  'SHOP_AREA',
  ['size of the shop', 'une taille du magasin', 'none'],
  previous.SELLERPLACE_AREA,
);

const outcome = textMeasure('STATUS', ['outcome', 'une issue'], status);
const reason = textMeasure(
  'REJECT_REASON',
  ['reason of refusal', 'un motif de refus'],
  previous.CODE_REJECT_REASON,
);
const product = textMeasure('PRODUCT', ['product', 'un produit'], previous.PRODUCT_COMBINATION);
const yieldGroup = textMeasure(
  'YIELD',
  ['class of interest', 'une classe de taux'],
  previous.NAME_YIELD_GROUP,
);
const goods = textMeasure(
  'GOODS_KIND',
  ['kind of goods', 'une catégorie de bien'],
  previous.NAME_GOODS_CATEGORY,
);
const contract = textMeasure(
  'CONTRACT',
  ['type of contract', 'un type de contrat'],
  previous.NAME_CONTRACT_TYPE,
);
const client = textMeasure(
  'CLIENT_KIND',
  ['kind of client', 'un type de client'],
  previous.NAME_CLIENT_TYPE,
);
const portfolio = textMeasure(
  'PORTFOLIO',
  ['portfolio', 'un portefeuille'],
  previous.NAME_PORTFOLIO,
);
const channel = textMeasure('CHANNEL', ['channel', 'un canal'], previous.CHANNEL_TYPE);
const purpose = textMeasure('PURPOSE', ['purpose', 'un objet'], previous.NAME_CASH_LOAN_PURPOSE);
const seller = textMeasure(
  'SELLER',
  ['trade of the seller', 'un secteur du vendeur'],
  previous.NAME_SELLER_INDUSTRY,
);

/** Families 44 to 46 and 49: what became of earlier applications, and what they were for. */
export const previousOutcomeFeatures: readonly Feature[] = [
  ...counts([applications, approved, refused, cash, consumer, revolving]),
  ...counts([...applications.months(6, 12, 24), ...refused.months(6, 12, 24)]),
  ...shares([turnedDown, granted, canceled, unused], [applications]),
  ...shares(
    [turnedDown],
    [cash, consumer, ...applications.months(6, 12, 24), ...applications.newest(3, 5)],
  ),
  ...shares([insured], [approved]),
  define(
    'PREVIOUS_REFUSED_LATEST',
    [
      'Latest earlier application refused',
      'Dernière demande antérieure refusée',
      'flag',
      'increasing',
    ],
    latest(applications.rows, flag(isRefused)),
  ),
  ...cross(['min', 'mean', 'max'], [age], [applications, approved, refused]),
  ...cross(['mean'], [hour, shop], [applications]),
  ...crossTexts(
    ['latest'],
    [outcome, product, yieldGroup, goods, contract, client, portfolio, channel, purpose, seller],
    [applications],
  ),
  ...crossTexts(['latest'], [product, yieldGroup], [approved]),
  ...crossTexts(['latest', 'mode'], [reason], [refused]),
  ...crossTexts(['mode'], [product, yieldGroup, goods], [applications]),
  ...variety([product, goods], [applications]),
  ...variety([reason], [refused]),
];
