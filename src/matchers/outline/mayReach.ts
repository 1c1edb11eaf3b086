import { compareDates } from '../compare/dateOfBirth.ts'
import { foldsAlike, lettersAlike } from './folds.ts'
import { half, halfAt, outline, severalDates, trait } from './layout.ts'
import { namesReach } from './mostOfNames.ts'
import { mostOfTwoValues } from './mostOfTwoValues.ts'
import type { Probe } from './probe.ts'
import { slack } from './slack.ts'

const mostOfDates = ({ plan, line }: Probe, lines: Int32Array, at: number): number => {
  const left = lines[at + outline.date]!
  const right = line[outline.date]!
  if (left === 0 || right === 0) return 0
  if (left === severalDates || right === severalDates) return plan.mostDate
  return plan.dates[compareDates(left, right)]!
}

const mostOfSex = ({ plan, line }: Probe, lines: Int32Array, at: number): number => {
  const left = lines[at + outline.traits]! & 3
  const right = line[outline.traits]! & 3
  return left === 0 || right === 0 ? 0 : plan.sex[left === right ? 1 : 2]
}

const mostOfPostcodes = ({ plan }: Probe, own: number, other: number, outcodes: boolean): number => {
  const { equal, near, area, apart } = plan.postcode
  if (own === other) return equal
  return foldsAlike(own, other) ? near : outcodes ? area : apart
}

const agreement = (own: number, other: number): number => (own === 0 || other === 0 ? 0 : own === other ? 2 : 1)

/** Most the comparisons of postcodes, towns and addresses can earn where there are several addresses. */
const mostOfSeveral = ({ plan }: Probe, present: number): number =>
  ((present & plan.postcodeBit) === 0 ? 0 : Math.max(0, plan.postcode.equal)) +
  ((present & plan.townBit) === 0 ? 0 : Math.max(0, plan.town.equal)) +
  ((present & plan.addressBit) === 0 ? 0 : plan.mostAddress)

const mostOfTowns = ({ plan, line }: Probe, lines: Int32Array, at: number, own: number, other: number): number => {
  if (own >> 8 === other >> 8) return plan.town.equal
  const alike = lettersAlike(lines[at + outline.traits]! >>> trait.town, line[outline.traits]! >>> trait.town)
  return alike ? plan.town.near : plan.town.apart
}

/** Most the comparisons of postcodes, towns and addresses can earn. */
const mostOfAddresses = (probe: Probe, lines: Int32Array, at: number, present: number): number => {
  const { plan, line } = probe
  if ((((lines[at + outline.traits]! | line[outline.traits]!) >>> trait.addresses) & 1) === 1)
    return mostOfSeveral(probe, present)
  const postcode = halfAt(lines, at, half.postcode)
  const otherPostcode = halfAt(line, 0, half.postcode)
  const place = halfAt(lines, at, half.place)
  const otherPlace = halfAt(line, 0, half.place)
  let sum = 0
  if ((present & plan.postcodeBit) !== 0)
    sum += mostOfPostcodes(probe, postcode, otherPostcode, agreement(place & 0xff, otherPlace & 0xff) === 2)
  if ((present & plan.townBit) !== 0) {
    const town = mostOfTowns(probe, lines, at, place, otherPlace)
    // Within one postcode the town is not compared.
    sum += postcode === otherPostcode ? Math.max(0, town) : town
  }
  if ((present & plan.addressBit) === 0) return sum
  const address = halfAt(lines, at, half.line)
  const otherAddress = halfAt(line, 0, half.line)
  const number = agreement(address & 0xff, otherAddress & 0xff)
  return sum + plan.address[number * 3 + agreement(address >> 8, otherAddress >> 8)]!
}

/** Most the comparisons of values and those the outline knows nothing of can earn. */
const mostOfValues = ({ plan, line }: Probe, lines: Int32Array, at: number, present: number): number => {
  const several = (lines[at + outline.traits]! | line[outline.traits]!) >>> trait.values
  const { values, others } = plan
  let sum = 0
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place]!
    if (((present >> value.slot) & 1) === 0) continue
    sum +=
      ((several >>> place) & 1) === 1
        ? value.equal
        : mostOfTwoValues(value, halfAt(lines, at, half.values + place), halfAt(line, 0, half.values + place))
  }
  for (let i = 0; i < others.length; i += 1) if ((present >> others[i]!.slot) & 1) sum += others[i]!.most
  return sum
}

/**
 * Whether the pair of the probe and the row with the outline at `at` can reach a weight: false only if it cannot, so a pair given up here is
 * one the full comparison would give up.
 */
export const mayReach = (probe: Probe, lines: Int32Array, at: number, minWeight: number): boolean => {
  const { plan, line } = probe
  const present = lines[at + outline.present]! & line[outline.present]!
  const sum =
    slack +
    mostOfDates(probe, lines, at) +
    mostOfSex(probe, lines, at) +
    mostOfAddresses(probe, lines, at, present) +
    mostOfValues(probe, lines, at, present)
  if ((present & plan.nameBit) === 0) return sum >= minWeight
  return sum + plan.mostNames >= minWeight && namesReach(probe, lines, at, minWeight - sum)
}
