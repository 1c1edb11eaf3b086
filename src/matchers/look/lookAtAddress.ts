import { foldHash, foldLetters, foldSign } from '../outline/folds.ts'
import { outline, trait } from '../outline/layout.ts'
import { setAddress } from '../outline/writeOutline.ts'
import { writeDwelling } from '../pack/cellAddress.ts'
import type { Street, Place } from '../pack/cellMemory.ts'
import type { Cells } from '../pack/cells.ts'
import { readLines, readTown } from '../pack/readLines.ts'
import { readPostcode } from '../pack/readPostcode.ts'
import { wordHash } from '../pack/words.ts'
import { isUkUnit } from '../text/addressText.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { finish, hashBytes, hashStart, hashStep } from '../text/hash.ts'
import type { Look } from './look.ts'

const blank = 32

/** Hashes of the bytes at hand, of each part that begins them. */
const found = { number: 0, postcode: 0, outcode: 0, contact: 0 }

/** Hashes the postcode, alone and after `before`, whose hash runs on. */
const hashPostcode = (bytes: Uint8Array, length: number, before: number): void => {
  let running = hashStart
  let contact = before
  for (let i = 0; i < length; i += 1) {
    if (i === length - 3) found.outcode = finish(running)
    running = hashStep(running, bytes[i]!)
    contact = hashStep(contact, bytes[i]!)
  }
  found.postcode = finish(running)
  found.contact = finish(contact)
}

/** Hashes house number, postcode and the two together as `writeDwelling` joins them. */
const hashNumberAndPostcode = ({ workspace }: Look): void => {
  const { number, postcode } = workspace
  let running = hashStart
  for (let i = 0; i < number.length; i += 1) running = hashStep(running, number.bytes[i]!)
  found.number = finish(running)
  hashPostcode(postcode.bytes, postcode.length, hashStep(running, blank))
}

/** Notes the dwelling; its usual form, number and unit postcode, is hashed already. */
const noteContact = (look: Look, street: Street, town: Place, unit: boolean): void => {
  const { workspace } = look
  if (unit && workspace.number.length > 0) {
    look.hasContact = true
    look.contact = found.contact
    return
  }
  writeDwelling(workspace, street, town, unit)
  const { text } = workspace
  look.hasContact = text.length > 0
  if (look.hasContact) look.contact = hashBytes(text.bytes, 0, text.length)
}

/** Reads the address and writes it to the outline; returns false where the row must be read as text. */
export const lookAtAddress = (look: Look, cells: Cells): boolean => {
  const { workspace, layout, line, plan } = look
  const { number, postcode, words } = workspace
  const street = readLines(workspace, cells, layout.lines)
  const town = readTown(workspace, cells, layout.town)
  if (!readPostcode(postcode, cells, layout.postcode)) return false
  hashNumberAndPostcode(look)
  const unit = isUkUnit(postcode.bytes, postcode.length)
  noteContact(look, street, town, unit)
  look.hasPostcode = postcode.length > 0
  look.postcode = found.postcode
  look.hasTown = town.word >= 0
  look.town = look.hasTown ? wordHash(words, town.word) : 0
  setAddress(
    line,
    0,
    number.length > 0 ? foldHash(found.number) : 0,
    street.word < 0 ? 0 : foldHash(wordHash(words, street.word)),
    unit ? foldHash(found.outcode) : 0,
    look.hasTown ? foldHash(look.town) : 0,
    look.hasPostcode ? foldSign(codeSignOfBytes(postcode.bytes, 0, postcode.length), postcode.length, true) : 0,
  )
  const { bits } = plan.slots
  line[outline.traits]! |= foldLetters(town.letters) << trait.town
  line[outline.present]! |=
    (number.length > 0 || street.word >= 0 ? bits.line : 0) |
    (look.hasPostcode ? bits.postcode : 0) |
    (look.hasTown ? bits.town : 0)
  return true
}
