/** Enough for the words of a few thousand names; what is forgotten is only computed again. */
const most = 8_192

/** A function of one word that remembers what it found: every word of a name is compared with every word of many others. */
export const remembered = <T>(find: (word: string) => T): ((word: string) => T) => {
  const found = new Map<string, T>()
  return (word) => {
    const known = found.get(word)
    if (known !== undefined) return known
    if (found.size >= most) found.clear()
    const result = find(word)
    found.set(word, result)
    return result
  }
}
