import { VettingError } from '../errors.ts'
import { largest } from './people/humanIds.ts'

/** How large a synthetic force is; counts of people and reports, and the seed everything follows from. */
export type ForceSizes = {
  readonly seed: number
  readonly workforce: number
  readonly nominals: number
  readonly reports: number
}

const check = (name: string, value: number, most: number): void => {
  if (Number.isSafeInteger(value) && value >= 0 && value <= most) return
  throw new VettingError('usage', `The ${name} of a synthetic force must be a whole number from 0 to ${most}.`)
}

/** Throws `usage` for sizes the generator cannot make. */
export const checkSizes = ({ seed, workforce, nominals, reports }: ForceSizes): void => {
  check('seed', seed, 4_294_967_295)
  check('workforce size', workforce, largest.workforce)
  check('number of nominals', nominals, largest.nominals)
  check('number of reports', reports, largest.reports)
}
