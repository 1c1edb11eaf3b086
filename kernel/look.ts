import { values } from './buffers'

/** What a look finds of the row at hand (see look/look): all that its keys are made of. */
export let hasContact: bool = false
export let contact: i32 = 0
export let hasPostcode: bool = false
export let postcode: i32 = 0
export let hasTown: bool = false
export let town: i32 = 0
export let date: i32 = 0
export let initials: i32 = 0
export let otherInitials: i32 = 0

export function setContact(has: bool, hash: i32): void {
  hasContact = has
  contact = hash
}

export function setPostcode(has: bool, hash: i32): void {
  hasPostcode = has
  postcode = hash
}

export function setTown(has: bool, hash: i32): void {
  hasTown = has
  town = hash
}

export function setDate(packed: i32): void {
  date = packed
}

export function setInitials(all: i32, others: i32): void {
  initials = all
  otherInitials = others
}

/** The values of the row at hand: kind of key, hash of the type and hash of each. */
export let valueCount: i32 = 0
const valueSize: usize = 12

export function clearValues(): void {
  valueCount = 0
}

function valueAt(i: i32): usize {
  return values + <usize>i * valueSize
}

export function addValue(kind: i32, type: i32, hash: i32): void {
  const at = valueAt(valueCount)
  store<i32>(at, kind)
  store<i32>(at, type, 4)
  store<i32>(at, hash, 8)
  valueCount += 1
}

export function valueKind(i: i32): i32 {
  return load<i32>(valueAt(i))
}

export function valueType(i: i32): i32 {
  return load<i32>(valueAt(i), 4)
}

export function valueHash(i: i32): i32 {
  return load<i32>(valueAt(i), 8)
}
