/** The comparison functions a model may name; `identifier` and the `extra` kinds also name a field. */
export const compareKinds = [
  'forename',
  'surname',
  'further-forenames',
  'name-order',
  'whole-name',
  'date-of-birth',
  'sex',
  'address',
  'postcode',
  'town',
  'phone',
  'email',
  'vehicle',
  'identifier',
  'birthplace',
  'occupation',
  'extra-category',
  'extra-text',
  'extra-number',
] as const

export type CompareKind = (typeof compareKinds)[number]

/** The kinds of candidate key a model may switch on. */
export const keyKinds = [
  'identifier',
  'address',
  'phone',
  'vehicle',
  'email',
  'name-date',
  'surname-year',
  'date-initial',
  'name-pair',
  'surname-neighbour',
  'forename-neighbour',
  'postcode-initial',
  'initials-date',
  'date',
  'name-town',
  'street',
  'email-name',
  'surname-day',
  'name-neighbour',
  'name-word',
  'thin',
] as const

export type KeyKind = (typeof keyKinds)[number]

/**
 * One comparison, ready for scoring. Index 0 of each list is the level `missing`, which always weighs 0.
 * `weights` are log2(m/u); `shares` say how much of a value's rarity the level earns (1 all, 0 none).
 */
export type ModelComparison = {
  readonly name: string
  readonly compare: CompareKind
  readonly field: string
  readonly levels: readonly string[]
  readonly m: Float64Array
  readonly u: Float64Array
  readonly weights: Float64Array
  readonly shares: Float64Array
  /** Rarity of an average value, bits: -log2 u of the level that stands for exact agreement. */
  readonly averageBits: number
  /** Bits by which the rarest value is rarer than the average one. */
  readonly rarest: number
  /** The most a pair can earn here, bits: bounds let hopeless pairs stop early. */
  readonly best: number
}

/** How often a value occurs among people (0 to 1), frozen with the model. */
export type FrequencyTable = { readonly unseen: number; readonly values: ReadonlyMap<string, number> }

export type FrequencyField = 'forename' | 'surname' | 'town'

/** Weights in bits. A pair at or above `low` is worth a reader; see src/matchers/README.md for the bands. */
export type Thresholds = { readonly low: number; readonly medium: number; readonly high: number }

/** A validated model: plain data, so that it can be sent to a worker thread. */
export type Model = {
  readonly name: string
  readonly version: number
  readonly origin: string
  /** Hash of everything a score depends on: the file and the name tables it was loaded with. */
  readonly fingerprint: string
  /** log2 odds that a pair drawn at random is one person. */
  readonly prior: number
  readonly thresholds: Thresholds
  /** The guard `commonName` speaks when this many people of that name and birth date are expected. */
  readonly commonNameLimit: number
  /** People a name frequency is multiplied with to say how many are expected. */
  readonly population: number
  /** A key shared by more left rows than this is reported as oversize and finds pairs only together with another key. */
  readonly blockLimit: number
  /** The same for kinds of key that are of use for rare values only (`name-word`, `name-town`, `street`, `thin`). */
  readonly rareLimit: number
  readonly keys: readonly KeyKind[]
  /** Names borne by a larger share of people than this make keys only together with something more; 1: none do. */
  readonly commonName: number
  readonly comparisons: readonly ModelComparison[]
  readonly frequencies: Readonly<Record<FrequencyField, FrequencyTable>>
  /** Name → the groups of equivalent names it belongs to (nicknames and spelling variants). */
  readonly nameGroups: ReadonlyMap<string, readonly number[]>
}
