import type { OutlinePlan } from '../../outline/plan.ts'
import * as sheet from './sheetFields.ts'

/** What comparisons can earn by sketches, beside what the kernel is told of outlines; see `sheetFields`. */
export const sheetWeights = ({ lines, names, allValues, unsketched }: OutlinePlan): Float64Array => {
  const weights = new Float64Array(sheet.weightCount)
  weights.set([...lines.apart, ...lines.near, ...lines.equal, ...names.furtherBy])
  for (const [place, { equal, near, apart, contradicted }] of allValues.entries())
    weights.set([equal, near, apart, contradicted], sheet.valueWeights + place * 4)
  for (const [i, { most }] of unsketched.entries()) weights[sheet.otherWeights + i] = most
  return weights
}

/** Numbers of the plan of sketches. */
export const sheetInts = ({ slots: { first }, allValues, unsketched }: OutlinePlan): Int32Array => {
  const ints = new Int32Array(sheet.intCount)
  ints.set([allValues.length, unsketched.length, first.phone, first.vehicle, first.email])
  for (const [place, { slot, signed }] of allValues.entries()) {
    ints[sheet.valueSlots + place] = slot
    ints[sheet.valuesSigned + place] = Number(signed)
  }
  for (const [i, { slot }] of unsketched.entries()) ints[sheet.otherSlots + i] = slot
  return ints
}
