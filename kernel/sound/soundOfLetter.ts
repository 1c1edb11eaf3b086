import { add, addFirst, addSecond, at, is2, isSlavoGermanic, isVowel, length } from './heard'
import { A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Z } from './letters'
import { soundC, soundD } from './soundC'
import { soundG, soundJ } from './soundG'
import { soundS, soundT, soundW, soundZ } from './soundS'

/** One sound for a letter, and for the same one after it. */
function soundOnce(i: i32, sound: i32): i32 {
  add(sound)
  return at(i + 1) === at(i) ? i + 2 : i + 1
}

function isSpanishLl(i: i32): bool {
  const previous = at(i - 1)
  const after = at(i + 2)
  const last = length - 1
  if (i === length - 3 && ((previous === A && after === E) || (previous === I && (after === O || after === A))))
    return true
  const ends = at(last) === A || at(last) === O || (at(last) === S && (at(last - 1) === A || at(last - 1) === O))
  return previous === A && after === E && ends
}

function soundL(i: i32): i32 {
  if (at(i + 1) !== L) return soundOnce(i, L)
  if (isSpanishLl(i)) addFirst(L)
  else add(L)
  return i + 2
}

function soundM(i: i32): i32 {
  const isDumb = at(i - 1) === U && at(i + 1) === B && (i + 1 === length - 1 || is2(i + 2, E, R))
  add(M)
  return isDumb || at(i + 1) === M ? i + 2 : i + 1
}

function soundP(i: i32): i32 {
  const next = at(i + 1)
  add(next === H ? F : P)
  return next === H || next === P || next === B ? i + 2 : i + 1
}

function soundR(i: i32): i32 {
  const isFrench =
    i === length - 1 &&
    !isSlavoGermanic &&
    at(i - 1) === E &&
    at(i - 2) === I &&
    at(i - 4) !== M &&
    at(i - 3) !== E &&
    at(i - 3) !== A
  if (isFrench) addSecond(R)
  else add(R)
  return at(i + 1) === R ? i + 2 : i + 1
}

function soundX(i: i32): i32 {
  const next = at(i + 1)
  if (!(i === length - 1 && at(i - 1) === U && (at(i - 2) === A || at(i - 2) === O))) {
    add(K)
    add(S)
  }
  return next === C || next === X ? i + 2 : i + 1
}

function soundH(i: i32): i32 {
  if (!isVowel(at(i + 1)) || (i > 0 && !isVowel(at(i - 1)))) return i + 1
  add(H)
  return i + 2
}

/** Adds the sounds of the letter at a place; returns the place of the next one that sounds. */
export function soundOfLetter(i: i32): i32 {
  switch (at(i)) {
    case B:
      return soundOnce(i, P)
    case C:
      return soundC(i)
    case D:
      return soundD(i)
    case F:
      return soundOnce(i, F)
    case G:
      return soundG(i)
    case H:
      return soundH(i)
    case J:
      return soundJ(i)
    case K:
      return soundOnce(i, K)
    case L:
      return soundL(i)
    case M:
      return soundM(i)
    case N:
      return soundOnce(i, N)
    case P:
      return soundP(i)
    case Q:
      return soundOnce(i, K)
    case R:
      return soundR(i)
    case S:
      return soundS(i)
    case T:
      return soundT(i)
    case V:
      return soundOnce(i, F)
    case W:
      return soundW(i)
    case X:
      return soundX(i)
    case Z:
      return soundZ(i)
  }
  if (i === 0) add(A)
  return i + 1
}
