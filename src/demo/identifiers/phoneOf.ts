import { permute } from '../random/permutation.ts'
import type { Numbers } from './numbers.ts'

/**
 * Telephone numbers of the synthetic world lie in 06, a range the United Kingdom has never opened: of valid shape, never in
 * service, and unlike the thousand drama numbers enough for millions of people. 060-064 are a person's own, 065-069 a
 * household's.
 */
const national = (digits: number): string => `06${String(digits).padStart(9, '0')}`

export const mobileOf = (numbers: Numbers, human: number): string => national(permute(numbers.mobile, human))

export const householdPhoneOf = (numbers: Numbers, household: number): string =>
  national(500_000_000 + permute(numbers.mobile, household))
