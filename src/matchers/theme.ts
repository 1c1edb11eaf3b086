/** Severity class of an offence; `unclassified` goes to hand review. */
export const severityClasses = [
  'sexual',
  'violence',
  'dishonesty',
  'drugs',
  'public-order',
  'criminal-damage',
  'traffic-serious',
  'traffic-minor',
  'other',
  'unclassified',
] as const

export type SeverityClass = (typeof severityClasses)[number]

/** What a matter is about. Several can hold at once. */
export const themes = [
  'sexual',
  'abuse-of-position',
  'corruption',
  'organised-crime',
  'improper-disclosure',
  'domestic',
  'vulnerable-victim',
  'hate',
  'discrimination',
  'dishonesty',
  'violence',
  'drugs',
  'public-order',
  'criminal-damage',
  'traffic-serious',
  'traffic-minor',
  'other',
] as const

export type Theme = (typeof themes)[number]
