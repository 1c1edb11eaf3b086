import { keyKinds, type Model } from '../model/model.ts'
import { kindSeed } from '../keys/keyBuffer.ts'
import type { Earns } from '../outline/nameCeilings.ts'
import { outlinePlanOf, type OutlinePlan } from '../outline/plan.ts'
import { slack } from '../outline/slack.ts'
import * as field from './fields.ts'

const putEarns = (weights: Float64Array, at: number, earns: Earns): void => {
  for (const [alike, bits] of earns.entries()) weights.set(bits, at + alike * field.rarest)
}

/** What each comparison can earn, as the kernel reads it; see `fields`. */
export const kernelWeights = (model: Model, minWeight: number): Float64Array => {
  const { names, dates, mostDate, sex, address, mostAddress, mostNames, postcode, town, values, others } =
    outlinePlanOf(model)
  const weights = new Float64Array(field.weightCount)
  weights.set([minWeight, slack, mostNames, mostDate, sex[2], sex[1]], field.minWeight)
  weights.set(dates, field.dates)
  weights.set(address, field.address)
  weights.set([mostAddress, postcode.equal, postcode.near, postcode.area, postcode.apart], field.mostAddress)
  weights.set([town.equal, town.near, town.apart], field.townEqual)
  weights.set([names.noForename, names.noSurname, names.mostForename, names.mostSurname], field.noForename)
  weights.set([names.alikeSurname, names.similarSurname, names.further, names.noFurther], field.alikeSurname)
  weights.set([names.sameOrder, names.swapped], field.sameOrder)
  for (const [place, { equal, near, apart, contradicted }] of values.entries())
    weights.set([equal, near, apart, contradicted], field.valueWeights + place * 4)
  for (const [i, { most }] of others.entries()) weights[field.otherWeights + i] = most
  putEarns(weights, field.forename, names.forename)
  putEarns(weights, field.firstForename, names.firstForename)
  putEarns(weights, field.otherForename, names.otherForename)
  putEarns(weights, field.surname, names.surname)
  weights.set(names.agreeingForename, field.agreeingForename)
  return weights
}

/** Bits and numbers of the outline's plan, as the kernel reads them. */
export const kernelInts = ({ slots, values, others, ...plan }: OutlinePlan): Int32Array => {
  const { bits } = slots
  const ints = new Int32Array(field.otherSlots + field.mostOthers)
  ints.set([bits.name, bits.furtherNames, bits.date, bits.sex, bits.line, bits.postcode, bits.town])
  ints.set([plan.nameBit, plan.postcodeBit, plan.townBit, plan.addressBit, plan.names.furtherBit], field.nameBit)
  ints.set([values.length, others.length], field.valueCount)
  for (const [place, { slot, signed }] of values.entries()) {
    ints[field.valueSlots + place] = slot
    ints[field.valuesSigned + place] = Number(signed)
  }
  for (const [i, { slot }] of others.entries()) ints[field.otherSlots + i] = slot
  return ints
}

/** The numbers of the kinds of key a model names, and by number what makes the keys of a kind distinct. */
export const kernelKinds = ({ keys }: Model): readonly number[] => keys.map((kind) => keyKinds.indexOf(kind))
export const kernelSeeds: Int32Array = Int32Array.from(keyKinds, (kind) => kindSeed[kind])
