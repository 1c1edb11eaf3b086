import * as field from '../src/matchers/kernel/fields'
import { addressAt } from './state'

/** Texts put together: at hand, the house numbers, the postcode, the street of several lines. Each has room for any row that is looked at. */
export let text: usize = 0
export let number: usize = 0
export let postcode: usize = 0
export let street: usize = 0
/** Room for the values of a row. */
export let values: usize = 0
/** Room for the edits between two words. */
export let edits: usize = 0
/** Room for a word that is listened to, and for its sounds. */
export let sounds: usize = 0
/** Room for the lines of two words run together. */
export let wholes: usize = 0

export function placeBuffers(): void {
  text = addressAt(field.texts)
  number = text + <usize>field.textRoom
  postcode = number + <usize>field.textRoom
  street = postcode + <usize>field.textRoom
  values = street + <usize>field.textRoom
  edits = values + <usize>field.valueRoom
  sounds = edits + <usize>field.editRoom
  wholes = sounds + <usize>field.soundRoom
}

/** Appends a range of bytes; returns where it ends. */
export function append(to: usize, from: usize, length: usize): usize {
  // Most are of a few bytes: `memory.copy` calls out of the kernel.
  let i: usize = 0
  for (; i + 8 <= length; i += 8) store<u64>(to + i, load<u64>(from + i))
  for (; i < length; i++) store<u8>(to + i, load<u8>(from + i))
  return to + length
}

export function appendByte(to: usize, byte: u8): usize {
  store<u8>(to, byte)
  return to + 1
}
