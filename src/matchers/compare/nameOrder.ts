export const label = 'Order of names'
export const describe = 'Whether forename and surname agree only when one record has them the other way round.'

export const levels = {
  missing: 'no two names to compare',
  same: 'forename and surname in the same order',
  swapped: 'forename and surname the other way round',
} as const

export const orderLevel = { missing: 0, same: 1, swapped: 2 } as const
