export {
  defineTable,
  type ColumnContract,
  type Columns,
  type Reference,
  type Sentinel,
  type TableContract,
} from './table-contract.ts';
