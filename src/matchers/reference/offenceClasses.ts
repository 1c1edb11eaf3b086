import { parseTable } from '../../records/reference/parseTable.ts'
import { severityClasses, type SeverityClass } from '../theme.ts'
import { inRange } from './numberRange.ts'
import { oneOf } from './oneOf.ts'

export type OffenceClass = { readonly severity: SeverityClass; readonly indictableOnly: boolean }

type Row = OffenceClass & { readonly group: string; readonly part: string; readonly act: string }

/** Rows that can fit, in order of the table, by Home Office class; and those for offences without one. */
export type OffenceClasses = {
  readonly byGroup: ReadonlyMap<string, readonly Row[]>
  readonly byAct: readonly Row[]
}

const header = ['home_office_class', 'sub_classes', 'cjs_prefix', 'severity', 'indictable_only', 'title']

const rowOf = ([group = '', part = '', act = '', severity = '', only = '']: readonly string[]): Row => ({
  group,
  part,
  act,
  severity: oneOf(severityClasses, severity, 'offence-classes'),
  indictableOnly: oneOf(['yes', 'no'], only, 'offence-classes') === 'yes',
})

const groups = Array.from({ length: 999 }, (_, place) => String(place + 1).padStart(3, '0'))

/** Reads `config/reference/offence-classes.csv`. Throws VettingError `bad-config`. */
export const parseOffenceClasses = (text: string): OffenceClasses => {
  const rows = parseTable(text, 'offence-classes', header).map(rowOf)
  const classed = rows.filter(({ group }) => group !== '')
  return {
    byGroup: new Map(groups.map((group) => [group, classed.filter((row) => inRange(group, row.group))])),
    byAct: rows.filter(({ group }) => group === ''),
  }
}

const unclassified: OffenceClass = { severity: 'unclassified', indictableOnly: false }

/**
 * The class of an offence from its Home Office code (`NNN/NN`), or from the act in its CJS code where that is missing: the
 * first row of the table that fits. `unclassified` when neither is known: such an offence is read by hand.
 */
export const offenceClassOf = (
  { byGroup, byAct }: OffenceClasses,
  homeOfficeCode: string,
  cjsCode: string,
): OffenceClass => {
  const [group = '', part = ''] = homeOfficeCode.split('/')
  const rows = group === '' ? byAct : (byGroup.get(group) ?? [])
  return rows.find((row) => inRange(part, row.part) && cjsCode.startsWith(row.act)) ?? unclassified
}
