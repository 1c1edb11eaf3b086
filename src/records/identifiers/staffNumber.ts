import { checked, nothing } from '../checked.ts'
import { parseForceCode } from '../codes/forceCode.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'

const shape = /^[A-Z0-9-]{1,12}$/

/**
 * Force code and local number together, `force/number`: a local number alone identifies nobody. Leading zeros of the
 * number stay, because some forces issue both `123` and `0123`.
 */
export const normaliseStaffNumber = (force: string, number: string): Checked => {
  const raw = `${force}/${number}`
  const local = compact(number)
  if (local === '' || isPlaceholderText(local)) return nothing(raw)
  const code = parseForceCode(force)
  const value = `${code ?? compact(force)}/${local}`
  return checked(raw, value, code !== undefined && shape.test(local) ? 'valid' : 'invalid')
}
