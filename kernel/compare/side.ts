import { sameBytes } from '../text'

/** A row described to be compared: date, sex, where its words lie and how many they are; then texts, by where each lies and how long it is. */
export const sideDate: usize = 0
export const sideSex: usize = 4
export const sideWords: usize = 8
export const sideWordCount: usize = 12
export const sideHouse: usize = 16
export const sideStreet: usize = 24
export const sideTown: usize = 32
export const sidePostcode: usize = 40
export const sideOutcode: usize = 48
export const sideContact: usize = 56
export const sideTownBits: usize = 64
export const sideValueCount: usize = 72
/** Its values (comparison, whether valid, text), and behind them room for texts put together. */
export const sideValues: usize = 80
export const valueSize: usize = 16
export const valueValid: usize = 4
export const valueText: usize = 8

export function setText(at: usize, start: usize, length: usize): void {
  store<u32>(at, <u32>start)
  store<u32>(at, <u32>length, 4)
}

export function startOf(text: usize): usize {
  return load<u32>(text)
}

/** 0 for a text that is not known. */
export function lengthOf(text: usize): i32 {
  return load<i32>(text, 4)
}

/** Whether two texts are known and the same. */
export function sameText(a: usize, b: usize): bool {
  const length = lengthOf(a)
  return length > 0 && length === lengthOf(b) && sameBytes(startOf(a), startOf(b), <usize>length)
}
