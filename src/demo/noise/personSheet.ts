import type { Place } from '../geo/homeAddress.ts'
import type { PersonalName } from '../names/culture.ts'

/** ISO dates; '' when unknown or still current. */
export type Home = Place & { readonly from: string; readonly to: string }

/**
 * A record about a person while it is being written: what a clerk has on paper, cell by cell. It starts as the truth and
 * is spoilt step by step, so its fields can be set.
 */
export type PersonSheet = {
  forenames: string
  surname: string
  formerNames: PersonalName[]
  knownAs: string
  aliases: PersonalName[]
  nicknames: string[]
  dateOfBirth: string
  otherDatesOfBirth: string[]
  sex: 'M' | 'F' | 'N' | 'NS'
  birthplace: string
  occupation: string
  nino: string
  driverNumber: string
  passportNumber: string
  pncId: string
  croNumber: string
  home: Home | undefined
  previousHomes: Home[]
  phones: string[]
  emails: string[]
  vehicles: string[]
}
