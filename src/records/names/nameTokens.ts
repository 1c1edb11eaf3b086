const apostrophes = /['’‘ʼʻ`´′]/g
const separators = /[^\p{L}\p{M}\p{N}]+/u

const joinMc = (tokens: readonly string[]): string[] => {
  const joined: string[] = []
  for (const token of tokens) {
    if (joined.at(-1) === 'MC') joined[joined.length - 1] = `MC${token}`
    else joined.push(token)
  }
  return joined
}

/**
 * A name as it is compared: upper-case tokens, hyphens split, apostrophes dropped, `MC` joined to what follows. One-letter
 * tokens stay, as initials are names too. Letters are not transliterated here.
 */
export const nameTokens = (name: string): readonly string[] =>
  joinMc(
    name
      .toUpperCase()
      .normalize('NFC')
      .replace(apostrophes, '')
      .split(separators)
      .filter((token) => token !== ''),
  )
