import { sampleBalanced } from '../../../src/demo/balanced/sampleBalanced.ts'
import { loadModel } from '../../../src/matchers/index.ts'
import type { Interval } from '../../../src/reports/statistics/interval.ts'
import { wilson } from '../../../src/reports/statistics/wilson.ts'
import { productModel, syntheticContext } from '../settings.ts'
import { linkTruth, type Judged } from './linkTruth.ts'

/** Misses among a group's true links, and false alarms among its members, each as a share with its 95 % interval. */
export type GroupErrors = {
  readonly group: string
  readonly links: number
  /** Links in no band that claims identity. */
  readonly missed: Interval
  /** Links not in band HIGH. */
  readonly notHigh: Interval
  /** Members with a record in HIGH or MEDIUM that is about somebody else. */
  readonly falseAlarm: Interval
}

/** Of each culture and sex. */
export const balancedSizes = { seed: 3, perGroup: 400, strangersPerGroup: 200 } as const

const claims = new Set(['HIGH', 'MEDIUM', 'LOW'])
const alarms = new Set(['HIGH', 'MEDIUM'])

const cultureOf = (group: string): string => group.split(':', 1)[0]!
const sexOf = (group: string): string => group.split(':')[1]!

const count = <T>(items: Iterable<T>, by: (item: T) => string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(by(item), (counts.get(by(item)) ?? 0) + 1)
  return counts
}

/** Errors by naming culture and by sex on people drawn in equal numbers from each, by the product's own model. */
export const groupErrors = (): GroupErrors[] => {
  const { members, records, truth } = sampleBalanced({ ...balancedSizes, context: syntheticContext })
  const memberRow = new Map(members.map(({ key }, row) => [key, row]))
  const recordRow = new Map(records.map(({ key }, row) => [key, row]))
  const self = new Map<number, Set<number>>()
  for (const { relation, memberKey, recordKey } of truth)
    if (relation === 'self') self.set(memberRow.get(memberKey)!, new Set([recordRow.get(recordKey)!]))
  const { base, references } = productModel()
  const { judged } = linkTruth(loadModel(base, references), members, records, self)
  const errorsOf = (groupOf: (member: number) => string): GroupErrors[] => {
    const found = (wanted: (pair: Judged) => boolean): Map<string, number> =>
      count(new Set(judged.filter(wanted).map(({ member }) => member)), groupOf)
    const links = count(self.keys(), groupOf)
    const claimed = found(({ isTrue, assessment }) => isTrue && claims.has(assessment.band))
    const high = found(({ isTrue, assessment }) => isTrue && assessment.band === 'HIGH')
    const wrong = found(({ isTrue, assessment }) => !isTrue && alarms.has(assessment.band))
    return [...links].map(([group, all]) => ({
      group,
      links: all,
      missed: wilson(all - (claimed.get(group) ?? 0), all)!,
      notHigh: wilson(all - (high.get(group) ?? 0), all)!,
      falseAlarm: wilson(wrong.get(group) ?? 0, all)!,
    }))
  }
  return [
    ...errorsOf((member) => cultureOf(members[member]!.group)),
    ...errorsOf((member) => `sex ${sexOf(members[member]!.group)}`),
  ]
}
