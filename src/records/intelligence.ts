import type { Person } from './person.ts'
import type { Provenance } from './provenance.ts'

/** The letters of the two schemes mean different things: kept apart, never converted. */
export type GradingScheme = '3x5x2' | '5x5x5'

export type IntelligenceReport = Provenance & {
  readonly scheme: GradingScheme
  readonly sourceGrade: string
  readonly informationGrade: string
  readonly handlingConditions: string
  readonly eventDate: string
  readonly reportDate: string
  readonly category: string
  readonly text: string
  readonly organisations: readonly string[]
  /** Reference shared by reports of one incident in several sources; '' when none. */
  readonly incident: string
}

export type PersonRole = 'suspect' | 'convicted' | 'victim' | 'witness' | 'associate' | 'mentioned'

/** One person of one report; several roles can hold at once. `approximateAge` is `min-max` where no birth date is known. */
export type IntelligencePerson = Provenance & {
  readonly person: Person
  readonly roles: readonly PersonRole[]
  readonly approximateAge: string
}
