/** A text up to its first blank. */
export const firstWord = (text: string): string => {
  const blank = text.indexOf(' ')
  return blank < 0 ? text : text.slice(0, blank)
}
