import type { Checked } from '../../records/person.ts'
import { packDate } from './row.ts'

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A date of birth as one integer, 0 where it says nothing: missing, a placeholder or not a date. */
export const birthDate = (date: Checked): number => {
  if (date.validity === 'placeholder') return 0
  const { value } = date
  const parts = form.exec(value)
  if (parts === null) return 0
  const month = Number(parts[2] ?? 0)
  const day = Number(parts[3] ?? 0)
  return month > 12 || day > 31 ? 0 : packDate(Number(parts[1]), month, day)
}
