import type { Checked, Validity } from './person.ts'

/** A normalised value with its validity; the raw text is kept only where it differs. */
export const checked = (raw: string, value: string, validity: Validity): Checked =>
  raw === value ? { value, validity } : { value, validity, raw }

/** Nothing usable: an empty cell or a word that stands for one. Carries no weight and raises no warning. */
export const nothing = (raw: string): Checked => checked(raw, '', 'placeholder')
