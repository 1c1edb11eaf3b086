/** Each other spelling → the first of its line. */
export const spellingMap = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap((line) => {
      const [spelling = '', ...others] = line.split(' ')
      return others.map((word): [string, string] => [word, spelling])
    }),
  )
