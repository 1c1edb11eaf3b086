import type { DeclaredAssociation } from '../records/declaredAssociation.ts'
import type { Disposal } from '../records/disposal.ts'
import type { IntelligencePerson, IntelligenceReport } from '../records/intelligence.ts'
import type { MisconductCase } from '../records/misconduct.ts'
import type { Nominal } from '../records/nominal.ts'
import type { Person } from '../records/person.ts'
import type { WorkforceMember } from '../records/workforce.ts'
import type { Assessment } from './assess/assess.ts'
import type { FindingReferences } from './reference/findingReferences.ts'
import type { MemberSubject } from './subjects.ts'

/** A stored record with its key. */
export type Keyed<R> = { readonly key: string; readonly data: R }

/** A member with every declaration whose owner the member is. */
export type MemberContext = {
  /** `force/number` */
  readonly key: string
  readonly data: WorkforceMember
  readonly declarations: readonly Keyed<DeclaredAssociation>[]
}

/** A nominal with all disposals it owns. */
export type NominalContext = Keyed<Nominal> & {
  readonly kind: 'nominals'
  readonly source: string
  readonly disposals: readonly Keyed<Disposal>[]
}

/** A person of a report, the report itself (undefined when it was never loaded), and the report's other people. */
export type ReportPersonContext = Keyed<IntelligencePerson> & {
  readonly kind: 'report-persons'
  readonly source: string
  readonly report: Keyed<IntelligenceReport> | undefined
  readonly others: readonly Keyed<IntelligencePerson>[]
}

export type MisconductContext = Keyed<MisconductCase> & { readonly kind: 'misconduct'; readonly source: string }

export type RecordContext = NominalContext | ReportPersonContext | MisconductContext

/** The parts of the review policy that findings depend on: a changed policy needs a full run. */
export type FindingPolicy = {
  /** An offence at least this many years before joining counts less. */
  readonly longBeforeJoiningYears: number
  /** Lower-case words of a post or command that make it sensitive. */
  readonly sensitivePosts: readonly string[]
}

/** Everything the findings of one pair depend on; the order of the items does not matter. */
export type FindingInput<R extends RecordContext = RecordContext> = {
  readonly member: MemberContext
  /** Who of the member's people was compared (see `subjectsOf`). */
  readonly subject: MemberSubject
  /** `assess(model, subject.person, record.data.person)` */
  readonly assessment: Assessment
  readonly record: R
  /** The engine's `assess` with its model, used to recognise declared associates. */
  readonly assess: (left: Person, right: Person) => Assessment
  readonly references: FindingReferences
  readonly policy: FindingPolicy
  /** ISO date of the run: picks the rehabilitation periods in force, and nothing else. */
  readonly asOf: string
}
