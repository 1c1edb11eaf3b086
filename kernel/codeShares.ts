import * as field from '../src/matchers/kernel/fields'
import { addressAt, told } from './state'

/** A slot of a code: the code, whether it is taken, and how common the names behind it are together. */
const slotSize: usize = 16

function slotAt(place: i32): usize {
  return addressAt(field.codeShares) + <usize>place * slotSize
}

/** Adds to how common the names behind a code are. */
export function addShare(code: i32, share: f64): void {
  const mask = told(field.codeShareMask)
  let place = code & mask
  let slot = slotAt(place)
  while (load<i32>(slot, 4) !== 0 && load<i32>(slot) !== code) {
    place = (place + 1) & mask
    slot = slotAt(place)
  }
  store<i32>(slot, code)
  store<i32>(slot, 1, 4)
  store<f64>(slot, load<f64>(slot, 8) + share, 8)
}

/** Lists the codes whose names are more common than so much, from `to` on; returns how many. */
export function listCommon(share: f64, to: usize): i32 {
  const slots = told(field.codeShareMask) + 1
  let found = 0
  for (let place = 0; place < slots; place++) {
    const slot = slotAt(place)
    if (load<i32>(slot, 4) === 0 || load<f64>(slot, 8) <= share) continue
    store<i32>(to + ((<usize>found) << 2), load<i32>(slot))
    found += 1
  }
  return found
}
