import { dayOf, header, yearOf } from '../pack/row.ts'
import { levelOf, type Evidence } from './evidence.ts'
import type { Guard } from './guard.ts'
import { sameForename, sameIdentifier, sameSurname, sharedDwelling, sharedPostcode } from './identity.ts'

const generation = 12
const suffix = /(?:^|\s)(?:jnr|jr|junior|snr|sr|senior|ii|iii|iv)\.?$/i

const closestYears = ({ pair: { a, ai, b, bi } }: Evidence): number => {
  let closest = Number.POSITIVE_INFINITY
  for (let i = 0; i < a[ai + header.dateCount]!; i += 1) {
    for (let j = 0; j < b[bi + header.dateCount]!; j += 1) {
      const left = a[ai + a[ai + header.dates]! + i]!
      const right = b[bi + b[bi + header.dates]! + j]!
      if (dayOf(left) > 0 && dayOf(right) > 0) closest = Math.min(closest, Math.abs(yearOf(left) - yearOf(right)))
    }
  }
  return closest === Number.POSITIVE_INFINITY ? 0 : closest
}

const hasSuffix = (names: Evidence['left']['names']): boolean => names.some((name) => suffix.test(name.surname))

const agrees = new Set(['exact', 'first-january'])

/** Same name at one home, born a generation apart or told apart by a suffix, no number that agrees. */
export const fatherAndSon: Guard = {
  name: 'fatherAndSon',
  sentence:
    'They may be relatives of one name: same name and home, but born a generation apart or told apart by a suffix.',
  effect: 'relative',
  speaks: (evidence) =>
    sameSurname(evidence) &&
    (sameForename(evidence) || levelOf(evidence, 'forename') === 'initial') &&
    (sharedDwelling(evidence) || sharedPostcode(evidence)) &&
    !sameIdentifier(evidence) &&
    !agrees.has(levelOf(evidence, 'date-of-birth')) &&
    (closestYears(evidence) > generation || hasSuffix(evidence.left.names) !== hasSuffix(evidence.right.names)),
}
