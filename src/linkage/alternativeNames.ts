/** What stands between two names of one person, firm or ship in one text: a stroke between words, or words for `also`, `formerly`, `trading as`. */
const between =
  /(?<=\p{L}{3})\s*\/\s*(?=\p{L}{2})|[\s(,;]+(?:a\.?\s?k\.?\s?a\.?|f\.?\s?k\.?\s?a\.?|d\.?\s?b\.?\s?a\.?|t\/a|alias|formerly|formerly known as|also known as|trading as)[\s:,]+/iu

const hasTwoWords = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) > 1

/**
 * The names that one text gives beside one another, each of two words or more: `Tamsin Oakheart a.k.a. Tilly Brackwell`. None where it gives
 * one name: a stroke may join two surnames, and `s/o` none.
 */
export const alternativeNames = (text: string): readonly string[] => {
  const names = text.split(between).map((name) => name.replace(/^[\s(]+|[\s)]+$/g, ''))
  return names.length > 1 && names.every(hasTwoWords) ? names : []
}
