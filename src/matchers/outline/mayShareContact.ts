import { signsMeet } from './folds.ts'
import { half, halfAt, outline, trait } from './layout.ts'
import type { Probe } from './probe.ts'

const mayShareAddress = ({ line }: Probe, lines: Int32Array, at: number): boolean => {
  if ((((lines[at + outline.traits]! | line[outline.traits]!) >>> trait.addresses) & 1) === 1) return true
  const own = halfAt(lines, at, half.line)
  const other = halfAt(line, 0, half.line)
  // The same dwelling has the same house number or, where there is none, the same street; and postcodes, where both have one.
  const sameLine = (own & 0xff) === 0 ? own !== 0 && own === other : (own & 0xff) === (other & 0xff)
  const postcode = halfAt(lines, at, half.postcode)
  const otherPostcode = halfAt(line, 0, half.postcode)
  return sameLine && (postcode === 0 || otherPostcode === 0 || postcode === otherPostcode)
}

const mayShareValue = (
  { plan, line }: Probe,
  lines: Int32Array,
  at: number,
  slot: number,
  present: number,
): boolean => {
  if (slot < 0 || ((present >> slot) & 1) === 0) return false
  const place = plan.placeOf[slot]!
  if (place < 0) return true
  const several = (lines[at + outline.traits]! | line[outline.traits]!) >>> (trait.values + place)
  const own = halfAt(lines, at, half.values + place)
  const other = halfAt(line, 0, half.values + place)
  return (several & 1) === 1 || own === other || (plan.values[place]!.signed && signsMeet(own, other))
}

/** Whether the probe and the row with the outline at `at` may share a contact exactly (see `sharedContacts`): false only if they do not. */
export const mayShareContact = (probe: Probe, lines: Int32Array, at: number): boolean => {
  const { first } = probe.plan.slots
  const present = lines[at + outline.present]! & probe.line[outline.present]!
  return (
    mayShareAddress(probe, lines, at) ||
    mayShareValue(probe, lines, at, first.phone, present) ||
    mayShareValue(probe, lines, at, first.vehicle, present) ||
    mayShareValue(probe, lines, at, first.email, present)
  )
}
