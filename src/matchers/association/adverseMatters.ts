import { disposalMatters } from '../conviction/disposalMatters.ts'
import { birthDateOf } from '../conviction/offenderLife.ts'
import type { DisposalEffect, Matter } from '../matter.ts'
import type { FindingInput, RecordContext } from '../findingInput.ts'
import { laneOfRoles } from '../misconduct/laneOfRoles.ts'
import { reportMatter } from '../misconduct/reportMatter.ts'
import { themesOfText } from '../reference/reportThemes.ts'

/** Why a tie to the person of a record matters. */
export type Adverse = {
  readonly matters: readonly Matter[]
  readonly isConvicted: boolean
  readonly isOrganisedCrime: boolean
  readonly isWeaklyGraded: boolean
}

/** A penalty notice or an open matter makes nobody a notifiable associate; a live charge does. */
const telling: ReadonlySet<DisposalEffect> = new Set(['conviction', 'finding', 'caution', 'marker', 'live'])

/** What makes a tie to this person worth reading; undefined when nothing does. Members of one force are no criminal ties. */
export const adverseMatters = ({ record, references, asOf }: FindingInput): Adverse | undefined => {
  if (record.kind === 'nominals') {
    const life = { birthDate: birthDateOf(record.data.person), service: [] }
    const matters = disposalMatters(record.disposals, life, references, asOf)
    const told = matters.filter(({ effect }) => telling.has(effect))
    const signals = record.data.warningSignals.join(' ')
    const isOrganisedCrime = themesOfText(references.reportThemes, signals).includes('organised-crime')
    if (told.length === 0 && !isOrganisedCrime) return undefined
    const isConvicted = told.some(({ effect }) => effect === 'conviction')
    return { matters: told, isConvicted, isOrganisedCrime, isWeaklyGraded: false }
  }
  return record.kind === 'report-persons' ? adverseReport(record, references) : undefined
}

const adverseReport = (
  record: RecordContext & { readonly kind: 'report-persons' },
  { reportThemes }: FindingInput['references'],
): Adverse | undefined => {
  const matter = reportMatter(record, [], reportThemes)
  if (matter === undefined || laneOfRoles(record.data.roles) !== 'misconduct') return undefined
  return {
    matters: [matter],
    isConvicted: record.data.roles.includes('convicted'),
    isOrganisedCrime: matter.themes.includes('organised-crime'),
    isWeaklyGraded: matter.weaklyGraded,
  }
}
