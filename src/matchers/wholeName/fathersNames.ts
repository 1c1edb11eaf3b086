import type { NameWord } from './nameWord.ts'

/** Endings of names that say whose child somebody is: Russian, Ukrainian, Azeri and Turkic. */
const patronymic = /.{2}(?:[OE]VI(?:T?CH|C)|[OEI]VNA|YCHNA|OGLU|OGLY|OGHLU|KYZY|QIZI)$/

/** What a father's name says beside the name and the family's: half of what they do. */
const fathers = 0.5

const offspring = /^BINT?$/

const isName = ({ kind }: NameWord): boolean => kind === 'name'

/**
 * Names of forefathers weigh less than the name and the family's: where it is the one word of at least three with such an ending, or comes
 * in a chain of `bin` and `ibn` that goes on after it. They are often left out.
 */
export const withFathers = (words: readonly NameWord[]): readonly NameWord[] => {
  if (words.filter(isName).length < 3) return words
  const named = words.filter(({ text }) => patronymic.test(text))
  const chained = words.flatMap(({ text }, i) => (offspring.test(text) ? [i] : []))
  const lastChain = chained.at(-1) ?? 0
  return words.map((word, i) =>
    isName(word) &&
    ((named.length === 1 && word === named[0]) || (chained.length > 1 && i > chained[0]! && i < lastChain))
      ? { ...word, weight: fathers }
      : word,
  )
}
