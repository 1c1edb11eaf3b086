import type { Incident } from './finding.ts'
import { caseText, incidentText } from './sameReference.ts'
import { type Theme, themes } from './theme.ts'

export type IncidentParts = {
  /** References the event goes by, best first; '' for one that is not known. */
  readonly references: readonly string[]
  /** Key of the source record, used when there is no reference. */
  readonly recordKey: string
  readonly date: string
  readonly themes: readonly Theme[]
  readonly status: string
  readonly steps: readonly { readonly date: string; readonly status: string }[]
}

const byDate = (a: { readonly date: string }, b: { readonly date: string }): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

/** An event of a finding, classed by its gravest theme. */
export const incidentOf = ({ references, recordKey, date, themes: own, status, steps }: IncidentParts): Incident => {
  const known = references.filter((reference) => reference !== '')
  const keys = known.length === 0 ? [`record ${recordKey}`] : known
  return {
    key: keys[0] ?? '',
    keys,
    date,
    class: themes.find((theme) => own.includes(theme)) ?? 'other',
    status,
    steps: steps.filter((step) => step.date !== '').toSorted(byDate),
  }
}

/** A reference as an incident's key; '' when there is none. */
export const incidentReference = (type: 'incident' | 'case', reference: string): string => {
  const text = type === 'case' ? caseText(reference) : incidentText(reference)
  return text === '' ? '' : `${type} ${text}`
}
