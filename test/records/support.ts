import { fc } from '../support/fastCheck.ts'
import type { Checked } from '../../src/records/person.ts'

/** Text built from the given fragments and from any character at all, so that properties see near misses and rubbish. */
export const textLike = (...fragments: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))

/** Whether normalising a value again changes neither the value nor how far it is trusted. */
export const isIdempotent = (raw: string, normalise: (raw: string) => Checked): boolean => {
  const once = normalise(raw)
  const twice = normalise(once.value)
  return twice.value === once.value && (once.value === '' || twice.validity === once.validity)
}
