import { keyKinds, type KeyKind } from '../matchers/index.ts'

/** Kinds of key that a wider one makes superfluous. */
const covered: readonly KeyKind[] = ['date-initial']

/**
 * Keys for files of any kind and quality, as wide as they go: people are found without a usable date of birth, name or postcode. A force's
 * own model names fewer, as its files are larger and better filled.
 */
export const genericKeys: readonly KeyKind[] = keyKinds.filter((kind) => !covered.includes(kind))
