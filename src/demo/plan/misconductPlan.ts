import { type Permutation, permutation, permute } from '../random/permutation.ts'
import { type Random, below, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { expectedCount } from './expectedCount.ts'

/**
 * Whom each misconduct case is about: the member's index, or -1 for somebody not in the workforce file (a leaver).
 * `ordinal` counts the cases of one member from 0; a member's `total` is the number of distinct incidents.
 */
export type PlannedCase = {
  readonly member: number
  readonly ordinal: number
  readonly total: number
  readonly role: 'subject' | 'victim' | 'witness'
  /** Whether the case repeats the incident of the member's case before it, from another source. */
  readonly repeats: boolean
}

/** Casey review (2022), Metropolitan Police since 2013, about 45,000 people. */
const people = 45_000
const withTwoOrMore = 1_809
const withExactlyTwo = 1_263
const withThreeToFive = 505
const withSixOrMore = 41
const mostCases = 19
/** Those with two or more are a fifth of all with any. */
const withExactlyOne = withTwoOrMore * 4

/** Three, four or five; fewer of the larger. */
const threeToFive = (random: Random): number => 3 + (chance(random, 0.4) ? 1 + (chance(random, 0.3) ? 1 : 0) : 0)

const sixOrMore = (random: Random): number => {
  let count = 6
  while (count < mostCases - 1 && chance(random, 0.6)) count++
  return count
}

const incidentCounts = (random: Random, workforce: number): readonly number[] => {
  const scaled = (count: number): number => expectedCount(random, (count * workforce) / people)
  const most = scaled(1)
  const many = Math.max(0, scaled(withSixOrMore) - most)
  return [
    ...Array.from({ length: most }, () => mostCases),
    ...Array.from({ length: many }, () => sixOrMore(random)),
    ...Array.from({ length: scaled(withThreeToFive) }, () => threeToFive(random)),
    ...Array.from({ length: scaled(withExactlyTwo) }, () => 2),
    ...Array.from({ length: scaled(withExactlyOne) }, () => 1),
  ]
}

const repeated = 0.02
const leavers = 0.06
const victimsAndWitnesses = 0.02

const casesOfMember = (random: Random, member: number, total: number): readonly PlannedCase[] => {
  const cases: PlannedCase[] = []
  for (let ordinal = 0; ordinal < total; ordinal++) {
    const planned = { member, ordinal, total, role: 'subject', repeats: false } as const
    cases.push(planned)
    if (chance(random, repeated)) cases.push({ ...planned, repeats: true })
  }
  return cases
}

const bystanders = (random: Random, order: Permutation, count: number): readonly PlannedCase[] =>
  Array.from({ length: count }, (_, index) => ({
    member: permute(order, order.size - 1 - index),
    ordinal: 0,
    total: 0,
    role: chance(random, 0.5) ? 'victim' : 'witness',
    repeats: false,
  }))

/** All misconduct cases of a force, in the order of the file. */
export const planMisconduct = (seed: number, workforce: number): readonly PlannedCase[] => {
  if (workforce === 0) return []
  const random = randomFor(seed, streams.plan, 1)
  const order = permutation(seed, streams.caseOrder, workforce)
  const subjects = incidentCounts(random, workforce)
    .slice(0, workforce)
    .flatMap((total, position) => casesOfMember(random, permute(order, position), total))
  const others = Array.from({ length: Math.round(subjects.length * leavers) }, (_, ordinal) => ({
    member: -1,
    ordinal,
    total: 0,
    role: 'subject' as const,
    repeats: false,
  }))
  const welfare = bystanders(random, order, Math.round(subjects.length * victimsAndWitnesses))
  return shuffle(random, [...subjects, ...others, ...welfare])
}

const shuffle = <T>(random: Random, items: T[]): T[] => {
  for (let last = items.length - 1; last > 0; last--) {
    const other = below(random, last + 1)
    ;[items[last], items[other]] = [items[other] as T, items[last] as T]
  }
  return items
}
