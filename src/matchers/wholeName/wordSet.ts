/** Words given in one text. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))
