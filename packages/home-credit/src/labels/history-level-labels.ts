import type { Translated } from '@octroi/core';
import { goodsLabels, purposeLabels, sellerLabels } from './goods-labels.ts';
import { translated } from './translated.ts';

type LevelLabels = Readonly<Record<string, Translated>>;

/** Every known level of the texts of history that features show, by column: sentinels are missing, and have none. */
export const historyLevelLabels: Readonly<Record<string, LevelLabels>> = {
  CREDIT_TYPE: {
    'Another type of loan': translated('Another kind of loan', 'Autre type de prêt'),
    'Car loan': translated('Car loan', 'Prêt automobile'),
    'Cash loan (non-earmarked)': translated('Cash loan', 'Prêt personnel non affecté'),
    'Consumer credit': translated('Consumer credit', 'Crédit à la consommation'),
    'Credit card': translated('Credit card', 'Carte de crédit'),
    'Interbank credit': translated('Credit between banks', 'Crédit interbancaire'),
    'Loan for business development': translated('Business loan', 'Prêt de développement'),
    'Loan for purchase of shares (margin lending)': translated(
      'Loan to buy shares',
      'Prêt pour achat d’actions',
    ),
    'Loan for the purchase of equipment': translated('Equipment loan', 'Prêt d’équipement'),
    'Loan for working capital replenishment': translated(
      'Working-capital loan',
      'Prêt de trésorerie',
    ),
    Microloan: translated('Microloan', 'Microcrédit'),
    'Mobile operator loan': translated('Phone operator’s loan', 'Prêt d’un opérateur mobile'),
    Mortgage: translated('Mortgage', 'Prêt immobilier'),
    'Real estate loan': translated('Property loan', 'Crédit foncier'),
    'Unknown type of loan': translated('Unknown kind of loan', 'Type de prêt inconnu'),
  },
  NAME_CONTRACT_TYPE: {
    'Cash loans': translated('Cash loan', 'Prêt personnel'),
    'Consumer loans': translated('Point-of-sale loan', 'Prêt en magasin'),
    'Revolving loans': translated('Revolving credit', 'Crédit renouvelable'),
  },
  NAME_CONTRACT_STATUS: {
    Approved: translated('Approved', 'Accordée'),
    Canceled: translated('Withdrawn', 'Annulée'),
    Refused: translated('Refused', 'Refusée'),
    'Unused offer': translated('Approved, not used', 'Accordée, non utilisée'),
  },
  CODE_REJECT_REASON: {
    CLIENT: translated('The client’s side', 'Du fait du client'),
    HC: translated('Lender’s rules (HC)', 'Règles du prêteur (HC)'),
    LIMIT: translated('Limit reached', 'Plafond atteint'),
    SCO: translated('Score (SCO)', 'Note (SCO)'),
    SCOFR: translated('Score (SCOFR)', 'Note (SCOFR)'),
    SYSTEM: translated('System', 'Système'),
    VERIF: translated('Verification', 'Vérification'),
    XAP: translated('Not refused', 'Sans refus'),
  },
  PRODUCT_COMBINATION: {
    'Card Street': translated('Card', 'Carte'),
    'Card X-Sell': translated('Card, to a client', 'Carte, à un client'),
    Cash: translated('Cash loan', 'Prêt personnel'),
    'Cash Street: high': translated('Cash loan, high rate', 'Prêt personnel, taux haut'),
    'Cash Street: low': translated('Cash loan, low rate', 'Prêt personnel, taux bas'),
    'Cash Street: middle': translated('Cash loan, middle rate', 'Prêt personnel, taux moyen'),
    'Cash X-Sell: high': translated(
      'Cash loan to a client, high rate',
      'Prêt à un client, taux haut',
    ),
    'Cash X-Sell: low': translated('Cash loan to a client, low rate', 'Prêt à un client, taux bas'),
    'Cash X-Sell: middle': translated(
      'Cash loan to a client, middle rate',
      'Prêt à un client, taux moyen',
    ),
    'POS household with interest': translated('Household, with interest', 'Ménage, avec intérêts'),
    'POS household without interest': translated('Household, no interest', 'Ménage, sans intérêts'),
    'POS industry with interest': translated('Industry, with interest', 'Industrie, avec intérêts'),
    'POS industry without interest': translated(
      'Industry, no interest',
      'Industrie, sans intérêts',
    ),
    'POS mobile with interest': translated('Phone, with interest', 'Téléphone, avec intérêts'),
    'POS mobile without interest': translated('Phone, no interest', 'Téléphone, sans intérêts'),
    'POS other with interest': translated(
      'Other goods, with interest',
      'Autre bien, avec intérêts',
    ),
    'POS others without interest': translated(
      'Other goods, no interest',
      'Autre bien, sans intérêts',
    ),
  },
  NAME_YIELD_GROUP: {
    high: translated('High', 'Haut'),
    low_action: translated('Low, on offer', 'Bas, en promotion'),
    low_normal: translated('Low', 'Bas'),
    middle: translated('Middle', 'Moyen'),
  },
  NAME_CLIENT_TYPE: {
    New: translated('New client', 'Nouveau client'),
    Refreshed: translated('Client of old', 'Ancien client'),
    Repeater: translated('Present client', 'Client actuel'),
  },
  NAME_PORTFOLIO: {
    Cards: translated('Cards', 'Cartes'),
    Cars: translated('Car loans', 'Automobile'),
    Cash: translated('Cash loans', 'Prêts personnels'),
    POS: translated('Point of sale', 'Vente en magasin'),
  },
  CHANNEL_TYPE: {
    'AP+ (Cash loan)': translated('Cash loans (AP+)', 'Prêts personnels (AP+)'),
    'Car dealer': translated('Car dealer', 'Concessionnaire automobile'),
    'Channel of corporate sales': translated('Corporate sales', 'Vente aux entreprises'),
    'Contact center': translated('Contact centre', 'Centre d’appels'),
    'Country-wide': translated('Country-wide', 'Réseau national'),
    'Credit and cash offices': translated('Own offices', 'Agences'),
    'Regional / Local': translated('Regional or local', 'Réseau régional ou local'),
    Stone: translated('Shop', 'Magasin'),
  },
  NAME_GOODS_CATEGORY: goodsLabels,
  NAME_CASH_LOAN_PURPOSE: purposeLabels,
  NAME_SELLER_INDUSTRY: sellerLabels,
};
