import { parseTable } from '../../records/reference/parseTable.ts'
import { severityClasses, type SeverityClass } from '../theme.ts'
import { inRange } from './numberRange.ts'
import { oneOf } from './oneOf.ts'

export type OffenceClass = { readonly severity: SeverityClass; readonly indictableOnly: boolean }

type Row = OffenceClass & { readonly group: string; readonly part: string; readonly act: string }

/** Rows in order: the first that fits decides. */
export type OffenceClasses = readonly Row[]

const header = ['home_office_class', 'sub_classes', 'cjs_prefix', 'severity', 'indictable_only', 'title']

/** Reads `config/reference/offence-classes.csv`. Throws VettingError `bad-config`. */
export const parseOffenceClasses = (text: string): OffenceClasses =>
  parseTable(text, 'offence-classes', header).map(([group = '', part = '', act = '', severity = '', only = '']) => ({
    group,
    part,
    act,
    severity: oneOf(severityClasses, severity, 'offence-classes'),
    indictableOnly: oneOf(['yes', 'no'], only, 'offence-classes') === 'yes',
  }))

const unclassified: OffenceClass = { severity: 'unclassified', indictableOnly: false }

const fits = (row: Row, group: string, part: string, cjsCode: string): boolean => {
  if (row.group === '') return group === '' && cjsCode.startsWith(row.act)
  return group !== '' && inRange(group, row.group) && inRange(part, row.part) && cjsCode.startsWith(row.act)
}

/**
 * The class of an offence from its Home Office code (`NNN/NN`), or from the act in its CJS code where that is missing.
 * `unclassified` when neither is known: such an offence is read by hand.
 */
export const offenceClassOf = (classes: OffenceClasses, homeOfficeCode: string, cjsCode: string): OffenceClass => {
  const [group = '', part = ''] = homeOfficeCode.split('/')
  return classes.find((row) => fits(row, group, part, cjsCode)) ?? unclassified
}
