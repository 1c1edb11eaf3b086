import type { Guard } from '../guards/guard.ts'
import type { AssessedComparison } from './assess.ts'
import type { Band } from './band.ts'

const opening: Readonly<Record<Band, string>> = {
  HIGH: 'Very probably one person',
  MEDIUM: 'Possibly one person',
  LOW: 'A weak resemblance',
  RELATIVE: 'Probably relatives rather than one person',
  NONE: 'Too little in common to be taken for one person',
}

/** What moves the weight by less than this, in bits, is not worth a reader's time. */
const telling = 0.5

const parts = (comparisons: readonly AssessedComparison[], sign: number): string =>
  comparisons
    .filter(({ weight, frequencyWeight }) => (weight + frequencyWeight) * sign >= telling)
    .sort((a, b) => Math.abs(b.weight + b.frequencyWeight) - Math.abs(a.weight + a.frequencyWeight))
    .map(({ detail }) => detail)
    .join(', ')

/** What speaks for and against one person, strongest first, in one sentence; a guard adds its own. */
export const sentenceOf = (
  band: Band,
  comparisons: readonly AssessedComparison[],
  speaking: readonly Guard[],
): string => {
  const agreeing = parts(comparisons, 1)
  const differing = parts(comparisons, -1)
  const against = differing === '' ? '' : `; against it: ${differing}`
  return [
    `${opening[band]}: ${agreeing === '' ? 'nothing agrees' : agreeing}${against}.`,
    ...speaking.map(({ sentence }) => sentence),
  ].join(' ')
}
