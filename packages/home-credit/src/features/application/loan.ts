import { add, category, multiply, ratio, subtract, type Feature } from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from '../define.ts';

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
    [
      'Credit over instalment (length of the loan)',
      'Crédit rapporté à la mensualité (durée du prêt)',
      'ratio',
    ],
    ratio(credit, annuity),
  ),
  define(
    'CREDIT_TO_GOODS',
    ['Credit over price of the goods', 'Crédit rapporté au prix du bien', 'ratio'],
    ratio(credit, goods),
  ),
  define(
    'GOODS_MINUS_CREDIT',
    ['Price of the goods minus credit', 'Prix du bien moins crédit', 'euro'],
    subtract(goods, credit),
  ),
  define(
    'GOODS_TO_ANNUITY',
    ['Price of the goods over instalment', 'Prix du bien rapporté à la mensualité', 'ratio'],
    ratio(goods, annuity),
  ),
  define(
    'SURPLUS_TO_ANNUITY',
    [
      'Credit beyond the goods, over instalment',
      'Crédit au-delà du bien, rapporté à la mensualité',
      'ratio',
    ],
    ratio(subtract(credit, goods), annuity),
  ),
  define(
    'ANNUITY_TO_INCOME',
    ['Instalment over yearly income', 'Mensualité rapportée au revenu annuel', 'ratio'],
    ratio(annuity, income),
  ),
  define(
    'CREDIT_TO_INCOME',
    ['Credit over yearly income', 'Crédit rapporté au revenu annuel', 'ratio'],
    ratio(credit, income),
  ),
  define(
    'GOODS_TO_INCOME',
    ['Price of the goods over yearly income', 'Prix du bien rapporté au revenu annuel', 'ratio'],
    ratio(goods, income),
  ),
  define(
    'INCOME_LEFT_TO_CREDIT',
    [
      'Income left after twelve instalments, over credit',
      'Revenu après douze mensualités, rapporté au crédit',
      'ratio',
    ],
    ratio(subtract(income, multiply(annuity, 12)), credit),
  ),
  define(
    'AGE_AT_LOAN_END',
    ['Age when the loan ends', 'Âge à la fin du prêt', 'months'],
    add(ratio(birth, -daysAMonth), ratio(credit, annuity)),
  ),
  define(
    'INCOME_PER_FAMILY_MEMBER',
    ['Yearly income per member of the household', 'Revenu annuel par membre du foyer', 'euro'],
    ratio(income, family),
  ),
  define(
    'INCOME_PER_CHILD',
    ['Yearly income over children plus one', 'Revenu annuel rapporté aux enfants plus un', 'euro'],
    ratio(income, add(children, 1)),
  ),
  define(
    'CHILDREN_SHARE',
    ['Share of children in the household', 'Part des enfants dans le foyer', 'share'],
    ratio(children, family),
  ),
  define(
    'LOAN_PRODUCT',
    [
      'Kind of loan, told by credit over instalment',
      'Type de prêt d’après crédit et mensualité',
      'category',
    ],
    category(ratio(credit, annuity), 1),
  ),
  define(
    'LOAN_PRODUCT_FINE',
    [
      'Kind of loan in detail, told by credit over instalment',
      'Type de prêt détaillé d’après crédit et mensualité',
      'category',
    ],
    category(ratio(multiply(credit, 20), annuity), 0),
  ),
];
