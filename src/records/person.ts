/** The parts of a record that identify a person: what the linkage engine compares. */

/** How far a value can be trusted. Only `valid` may serve as a second identifier; `placeholder` carries no weight at all. */
export type Validity = 'valid' | 'invalid' | 'placeholder'

/**
 * A value after normalisation, with the text as it was received when that differs.
 * `value` is '' when nothing usable is left (the raw text is kept).
 */
export type Checked = {
  readonly value: string
  readonly validity: Validity
  readonly raw?: string
}

export type NameKind = 'current' | 'former' | 'known-as' | 'alias' | 'nickname'

/** One name of a person. Either part may be '' (mononyms, family name only). Original spelling, NFC. */
export type PersonName = {
  readonly kind: NameKind
  readonly forenames: string
  readonly surname: string
}

export type IdentifierType = 'pnc' | 'cro' | 'asn' | 'nino' | 'passport' | 'driver' | 'staff'

export type Identifier = Checked & { readonly type: IdentifierType }

/** Dates are ISO `YYYY-MM-DD`; '' when unknown or still current. */
export type Address = {
  readonly line: string
  readonly town: string
  readonly postcode: Checked
  readonly from: string
  readonly to: string
}

/** M male, F female, N not known, NS not specified (HMPPS person record). */
export type Sex = 'M' | 'F' | 'N' | 'NS'

/**
 * Every name, date and contact known of one person in one source.
 * Dates of birth are ISO `YYYY-MM-DD`, or `YYYY-MM` / `YYYY` where only a part is known.
 */
export type Person = {
  readonly names: readonly PersonName[]
  readonly datesOfBirth: readonly Checked[]
  readonly sex: Sex
  readonly addresses: readonly Address[]
  readonly phones: readonly Checked[]
  readonly emails: readonly string[]
  readonly vehicles: readonly Checked[]
  readonly identifiers: readonly Identifier[]
  readonly birthplace: string
  readonly occupation: string
}
