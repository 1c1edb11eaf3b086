import { isForceCodeAt, isPlainStaffNumber, type MatchBytes } from '../../../records/index.ts'
import { sequence, type WritePart } from '../parts.ts'

/** A value as it is, where it `matches`. */
const exactly =
  (place: number, matches: MatchBytes): WritePart =>
  ({ bytes, source, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (!matches(bytes, start, end)) return false
    out.piece(source, start, end)
    return true
  }

/** Force code and local number of a member. */
export const writeStaffNumber = (placeOf: (column: string) => number): WritePart =>
  sequence([exactly(placeOf('force'), isForceCodeAt), '/', exactly(placeOf('number'), isPlainStaffNumber)])
