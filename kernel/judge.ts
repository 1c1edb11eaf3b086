import * as field from '../src/matchers/kernel/fields'
import { noteAhead } from './ahead'
import { readAt, together } from './block'
import { candidateAt, clearCandidates, findCandidates, found } from './candidates'
import { mayReach, namesReachByLetters } from './mayReach'
import { setProbe } from './probe'
import { addressAt, count, looked, outlines, rowAt, rowFoundFrom, rowFoundTo, rowState } from './state'
import { forgets } from './words'

/** Touches the outlines of the candidates at hand, so that they come from memory side by side. */
function readOutlinesAhead(): i32 {
  let seen = 0
  for (let i = 0; i < found; i++) {
    const outline = outlines + ((<usize>load<i32>(candidateAt(i))) << 6)
    seen ^= load<i32>(outline) ^ load<i32>(outline, 60)
  }
  return seen
}

/** The numbers of the words of a left row; 0 where they are not known, or those of the right row may be forgotten. */
function numbersOf(left: i32): usize {
  const all = addressAt(field.leftWords)
  if (all === 0 || readAt !== forgets) return 0
  const numbers = all + ((<usize>left) << 4)
  return load<i32>(numbers) < 0 ? 0 : numbers
}

/** Keeps the candidates of a row that are worth comparing. */
function judge(row: i32): void {
  const at = rowAt(row)
  const from = load<i32>(at, rowFoundFrom)
  const to = load<i32>(at, rowFoundTo)
  if (from === to) return
  setProbe(row)
  let kept = from
  for (let i = from; i < to; i++) {
    const left = load<i32>(candidateAt(i))
    count(field.countByKind + load<i32>(candidateAt(i), 4), 1)
    store<i32>(candidateAt(kept), left)
    if (
      mayReach(outlines + ((<usize>left) << 6)) &&
      namesReachByLetters(outlines + ((<usize>left) << 6), numbersOf(left))
    )
      kept += 1
  }
  count(field.countCompared, to - from)
  count(field.countStopped, to - kept)
  store<i32>(at, kept, rowFoundTo)
}

/** So many candidates are judged at once. */
const judgedTogether: i32 = 4096

/** Finds and judges the candidates of some rows, from `row` on; returns the row after them. */
export function judgeSome(row: i32): i32 {
  clearCandidates()
  let end = row
  for (; end < together && found < judgedTogether; end++) {
    store<i32>(rowAt(end), found, rowFoundFrom)
    if (load<i32>(rowAt(end), rowState) === looked) findCandidates(end)
    store<i32>(rowAt(end), found, rowFoundTo)
  }
  noteAhead(readOutlinesAhead())
  for (let i = row; i < end; i++) judge(i)
  return end
}
