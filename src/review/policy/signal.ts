import type { FindingSignal } from '../../matchers/finding.ts'

/** What only all findings together can tell. */
type DerivedSignal = 'widely-shared' | 'pattern-2' | 'pattern-3' | 'pattern-6'

/**
 * What can be true of a flag and bear on its place in the queue. Protected characteristics, and stand-ins for them such
 * as the origin of a name, are never signals. The policy must give every one of them a weight.
 */
export type Signal = FindingSignal | DerivedSignal

const every = {
  'indictable-only': true,
  custody: true,
  registration: true,
  'prevention-order': true,
  'live-process': true,
  sexual: true,
  'abuse-of-position': true,
  corruption: true,
  'organised-crime': true,
  'improper-disclosure': true,
  domestic: true,
  'vulnerable-victim': true,
  hate: true,
  dishonesty: true,
  violence: true,
  drugs: true,
  'public-order': true,
  'traffic-serious': true,
  'criminal-damage': true,
  other: true,
  'traffic-minor': true,
  'convicted-contact': true,
  household: true,
  address: true,
  'widely-shared': true,
  'undeclared-tie': true,
  'while-serving': true,
  'sensitive-post': true,
  'pattern-2': true,
  'pattern-3': true,
  'pattern-6': true,
  'under-18': true,
  'long-before-joining': true,
  caution: true,
  'penalty-notice': true,
  'weak-grading': true,
} satisfies Record<Signal, true>

/** Every signal, in the order explanations list them. */
export const signals = Object.keys(every) as readonly Signal[]
