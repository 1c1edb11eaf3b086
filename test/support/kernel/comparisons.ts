/** The comparisons of the kernel one by one, and the splitting of a row, beside all it offers. */
export * from '../../../kernel/index'
export {
  compareNames,
  forenameLevel,
  forenamePart,
  furtherLevel,
  orderLevel,
  surnameLevel,
  surnamePart,
} from '../../../kernel/compare/names'
export { oneEdit, textGrade } from '../../../kernel/compare/texts'
export { splitRow } from '../../../kernel/splitRow'
