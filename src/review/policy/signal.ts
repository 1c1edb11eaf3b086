/**
 * What can be true of a finding and bear on its place in the queue. Protected characteristics, and stand-ins for them
 * such as the origin of a name, are never signals. The policy must give every one of them a weight.
 */
export const signals = [
  'indictable-only',
  'custody',
  'registration',
  'prevention-order',
  'live-process',
  'sexual',
  'abuse-of-position',
  'corruption',
  'organised-crime',
  'improper-disclosure',
  'domestic',
  'vulnerable-victim',
  'hate',
  'dishonesty',
  'violence',
  'drugs',
  'public-order',
  'traffic-serious',
  'criminal-damage',
  'other',
  'traffic-minor',
  'convicted-contact',
  'household',
  'address',
  'undeclared-tie',
  'undeclared',
  'while-serving',
  'sensitive-post',
  'pattern-2',
  'pattern-3',
  'pattern-6',
  'under-18',
  'long-before-joining',
  'caution',
  'penalty-notice',
  'weak-grading',
] as const

export type Signal = (typeof signals)[number]
