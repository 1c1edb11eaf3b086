import * as sheet from '../../src/matchers/kernel/sheets/sheetFields'
import { addressAt } from '../state'

/** Sketches of the left rows, and where each begins. */
let sketches: usize = 0
let starts: usize = 0
let weights: usize = 0
let ints: usize = 0

export function placeSheets(): void {
  sketches = addressAt(sheet.sketches)
  starts = addressAt(sheet.starts)
  weights = addressAt(sheet.weights)
  ints = addressAt(sheet.ints)
}

/** Bits that a comparison can earn, by their place among those of sketches. */
export function sheetWeight(place: i32): f64 {
  return load<f64>(weights + ((<usize>place) << 3))
}

/** A number of the plan of sketches. */
export function sheetInt(place: i32): i32 {
  return load<i32>(ints + ((<usize>place) << 2))
}

/** The sketch of a left row; of the row after the last, where the sketches end. */
export function sketchOf(left: i32): usize {
  return sketches + ((<usize>load<i32>(starts + ((<usize>left) << 2))) << 2)
}
