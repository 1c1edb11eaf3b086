import * as field from '../src/matchers/kernel/fields'
import { number, postcode, text } from './buffers'
import {
  addBits,
  foldHash,
  foldLetters,
  foldSign,
  halfLine,
  halfPlace,
  halfPostcode,
  present,
  setHalf,
  traits,
  traitTown,
} from './folds'
import { setContact, setPostcode, setTown } from './look'
import {
  blank,
  code,
  houseEnd,
  readAddress,
  streetEnd,
  streetHash,
  streetText,
  town,
  townLength,
  unit,
  writeDwelling,
} from './readAddress'
import { planned } from './state'
import { codeSign, finish, hashBytes, hashOn, hashStart, hashStep } from './text'

/** Reads the address and writes it to the outline, as `lookAtAddress`; returns false where others must read the row. */
export function lookAtAddress(row: i32, outline: usize): bool {
  if (!readAddress(row)) return false
  const length = <i32>code
  const townHash = townLength > 0 ? load<i32>(town, field.memoTextHash) : 0
  const running = hashOn(hashStart, number, houseEnd)
  const hasHouse = houseEnd > number
  const hasStreet = streetEnd > streetText
  if (unit && hasHouse) setContact(true, finish(hashOn(hashStep(running, blank), postcode, postcode + code)))
  else {
    const end = writeDwelling()
    setContact(end > text, end > text ? hashBytes(text, end) : 0)
  }
  setPostcode(length > 0, hashBytes(postcode, postcode + code))
  setTown(townLength > 0, townHash)
  if (length > 0) setHalf(outline, halfPostcode, foldSign(codeSign(postcode, postcode + code), length, true))
  setHalf(outline, halfLine, (hasHouse ? foldHash(finish(running)) : 0) | ((hasStreet ? foldHash(streetHash) : 0) << 8))
  setHalf(
    outline,
    halfPlace,
    (unit ? foldHash(hashBytes(postcode, postcode + code - 3)) : 0) | ((townLength > 0 ? foldHash(townHash) : 0) << 8),
  )
  if (town !== 0) addBits(outline, traits, foldLetters(load<i32>(town, field.memoNumber)) << traitTown)
  addBits(
    outline,
    present,
    (hasHouse || hasStreet ? planned(field.bitLine) : 0) |
      (length > 0 ? planned(field.bitPostcode) : 0) |
      (townLength > 0 ? planned(field.bitTown) : 0),
  )
  return true
}
