/** Sets whose rows descend from the same generator or register: none of them may choose a threshold for another. */
const families: readonly (readonly [prefix: string, family: string])[] = [
  ['febrl', 'febrl'],
  ['epbrn', 'febrl'],
  ['anonlink', 'febrl'],
  ['foreigners', 'foreigners'],
  ['splink', 'splink'],
  ['ncvr', 'ncvr'],
]

export const familyOf = (set: string): string =>
  families.find(([prefix]) => set.startsWith(prefix))?.[1] ?? set.split('/', 1)[0]!
