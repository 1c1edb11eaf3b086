import type { Guard } from './guard.ts'
import { contradictingIdentifier } from './identity.ts'

/** Two different valid numbers of one type. */
export const contradiction: Guard = {
  name: 'contradiction',
  sentence: 'Two valid numbers of one type differ.',
  effect: 'at-most-medium',
  speaks: contradictingIdentifier,
}
