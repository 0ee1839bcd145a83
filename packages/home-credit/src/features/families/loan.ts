import { add, category, multiply, ratio, subtract, type Feature } from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from './define.ts';

const {
  AMT_ANNUITY: annuity,
  AMT_CREDIT: credit,
  AMT_GOODS_PRICE: goods,
  AMT_INCOME_TOTAL: income,
  CNT_CHILDREN: children,
  CNT_FAM_MEMBERS: family,
  DAYS_BIRTH: birth,
} = application;

const daysAMonth = 30.4375;

/** Families 5 to 9, 11 and 15: the loan against its price, its instalment and the income. */
export const loanFeatures: readonly Feature[] = [
  define(
    'CREDIT_TO_ANNUITY',
    ['credit over annuity: the length of the loan', 'crédit sur annuité : durée du prêt', 'ratio'],
    ratio(credit, annuity),
  ),
  define(
    'CREDIT_TO_GOODS',
    ['credit over price of the goods', 'crédit sur prix du bien', 'ratio'],
    ratio(credit, goods),
  ),
  define(
    'GOODS_MINUS_CREDIT',
    ['price of the goods minus credit', 'prix du bien moins crédit', 'euro'],
    subtract(goods, credit),
  ),
  define(
    'GOODS_TO_ANNUITY',
    ['price of the goods over annuity', 'prix du bien sur annuité', 'ratio'],
    ratio(goods, annuity),
  ),
  define(
    'SURPLUS_TO_ANNUITY',
    ['credit beyond the goods, over annuity', 'crédit au-delà du bien, sur annuité', 'ratio'],
    ratio(subtract(credit, goods), annuity),
  ),
  define(
    'ANNUITY_TO_INCOME',
    ['annuity over income', 'annuité sur revenu', 'ratio'],
    ratio(annuity, income),
  ),
  define(
    'CREDIT_TO_INCOME',
    ['credit over income', 'crédit sur revenu', 'ratio'],
    ratio(credit, income),
  ),
  define(
    'GOODS_TO_INCOME',
    ['price of the goods over income', 'prix du bien sur revenu', 'ratio'],
    ratio(goods, income),
  ),
  define(
    'INCOME_LEFT_TO_CREDIT',
    [
      'income left after twelve annuities, over credit',
      'revenu restant après douze annuités, sur crédit',
      'ratio',
    ],
    ratio(subtract(income, multiply(annuity, 12)), credit),
  ),
  define(
    'AGE_AT_LOAN_END',
    ['age in months when the loan ends', 'âge en mois à la fin du prêt', 'months'],
    add(ratio(birth, -daysAMonth), ratio(credit, annuity)),
  ),
  define(
    'INCOME_PER_FAMILY_MEMBER',
    ['income per family member', 'revenu par membre du foyer', 'euro'],
    ratio(income, family),
  ),
  define(
    'INCOME_PER_CHILD',
    ['income over one plus children', 'revenu sur un plus enfants', 'euro'],
    ratio(income, add(children, 1)),
  ),
  define(
    'CHILDREN_SHARE',
    ['children over family members', 'enfants sur membres du foyer', 'share'],
    ratio(children, family),
  ),
  define(
    'LOAN_PRODUCT',
    [
      'credit over annuity to one decimal: it tells the product',
      'crédit sur annuité à une décimale : révèle le produit',
      'category',
    ],
    category(ratio(credit, annuity), 1),
  ),
  define(
    'LOAN_PRODUCT_FINE',
    ['credit over annuity to a twentieth', 'crédit sur annuité au vingtième', 'category'],
    category(ratio(multiply(credit, 20), annuity), 0),
  ),
];
