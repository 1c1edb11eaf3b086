import { yearsBetween } from '../../records/dates/yearsBetween.ts'
import type { Person } from '../../records/person.ts'
import type { ServiceSpell } from '../../records/workforce.ts'

/** The life offences are read against: the member's own, or in an association the nominal's, who has no service. */
export type OffenderLife = { readonly birthDate: string; readonly service: readonly ServiceSpell[] }

/** First full birth date that is no placeholder, '' if none. */
export const birthDateOf = (person: Person): string =>
  person.datesOfBirth.find(({ value, validity }) => validity !== 'placeholder' && value.length === 10)?.value ?? ''

/** Age in whole years on a full ISO date; null where either date is unknown or known in part. */
export const ageOn = ({ birthDate }: Pick<OffenderLife, 'birthDate'>, date: string): number | null =>
  birthDate === '' || date.length < 10 ? null : yearsBetween(birthDate, date)

/** Age of full criminal responsibility as an adult. */
export const adultAge = 18
