import type { Address, Checked, PersonName, Sex } from '../records/person.ts'

/** An identifier of any type: the police types of `Person`, or one that a mapping names (`national_id`). */
export type SubjectIdentifier = Checked & { readonly type: string }

/**
 * A person as the engine sees one. Every `Person` is a `Subject`; data from elsewhere may add further fields by name,
 * compared as the model says.
 */
export type Subject = {
  readonly names: readonly PersonName[]
  readonly datesOfBirth: readonly Checked[]
  readonly sex: Sex
  readonly addresses: readonly Address[]
  readonly phones: readonly Checked[]
  readonly emails: readonly string[]
  readonly vehicles: readonly Checked[]
  readonly identifiers: readonly SubjectIdentifier[]
  readonly birthplace: string
  readonly occupation: string
  readonly extras?: Readonly<Record<string, string>>
}
