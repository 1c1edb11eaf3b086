import { add, addEach, addSecond, at, is2, is3, is4, isGermanic, isSlavoGermanic, isVowel, length } from './heard'
import { A, C, D, E, F, G, H, I, J, K, L, M, N, O, R, S, T, TH, U, W, X, Y, Z } from './letters'

function soundSch(i: i32): void {
  const after = at(i + 3)
  const next = at(i + 4)
  const isSoft = after === E && (next === R || next === N)
  if (isSoft) {
    add2(X, S, K)
    return
  }
  if ((after === E && (next === D || next === M)) || (after === U && next === Y) || (after === O && next === O)) {
    add(S)
    add(K)
  } else if (i === 0 && !isVowel(at(3)) && at(3) !== W) addEach(X, S)
  else add(X)
}

/** Adds one letter to the first sound and two to the second. */
function add2(letter: i32, other: i32, another: i32): void {
  addEach(letter, other)
  addSecond(another)
}

function soundSc(i: i32): void {
  const after = at(i + 2)
  if (after === H) return soundSch(i)
  add(S)
  if (after !== I && after !== E && after !== Y) add(K)
}

function isGermanSh(i: i32): bool {
  return is3(i + 2, E, I, M) || is3(i + 2, O, E, K) || is3(i + 2, O, L, M) || is3(i + 2, O, L, Z)
}

/** Sounds of S at a place; returns the place after it. */
export function soundS(i: i32): i32 {
  const previous = at(i - 1)
  const next = at(i + 1)
  if (next === L && (previous === I || previous === Y)) return i + 1
  if (i === 0 && is4(1, U, G, A, R)) {
    addEach(X, S)
    return i + 1
  }
  if (next === H) {
    add(isGermanSh(i) ? S : X)
    return i + 2
  }
  if (next === I && (at(i + 2) === O || at(i + 2) === A)) {
    addEach(S, isSlavoGermanic ? S : X)
    return i + 3
  }
  if (next === Z || (i === 0 && (next === L || next === M || next === N || next === W))) {
    addEach(S, X)
    return next === Z ? i + 2 : i + 1
  }
  if (next === C) {
    soundSc(i)
    return i + 3
  }
  if (i === length - 1 && (is2(i - 2, A, I) || is2(i - 2, O, I))) addSecond(S)
  else add(S)
  return next === S ? i + 2 : i + 1
}

/** Sounds of T. */
export function soundT(i: i32): i32 {
  const next = at(i + 1)
  const after = at(i + 2)
  if (is3(i + 1, I, O, N) || is2(i + 1, I, A) || is2(i + 1, C, H)) {
    add(X)
    return i + 3
  }
  if (next === H || (next === T && after === H)) {
    if (isGermanic || ((after === O || after === A) && at(i + 3) === M)) add(T)
    else addEach(TH, T)
    return i + 2
  }
  add(T)
  return next === T || next === D ? i + 2 : i + 1
}

/** Sounds of W. */
export function soundW(i: i32): i32 {
  const previous = at(i - 1)
  const next = at(i + 1)
  if (next === R) {
    add(R)
    return i + 2
  }
  if (i === 0 && isVowel(next)) addEach(A, F)
  else if (i === 0 && next === H) add(A)
  const isArnow = (previous === E || previous === O) && (is3(i + 1, S, K, I) || is3(i + 1, S, K, Y))
  if (isArnow || is3(0, S, C, H) || (i === length - 1 && isVowel(previous))) {
    addSecond(F)
    return i + 1
  }
  if (is3(i + 1, I, C, Z) || is3(i + 1, I, T, Z)) {
    addEach(T, F)
    addEach(S, X)
    return i + 4
  }
  return i + 1
}

/** Sounds of Z. */
export function soundZ(i: i32): i32 {
  const next = at(i + 1)
  const after = at(i + 2)
  if (next === H) {
    add(J)
    return i + 2
  }
  if ((next === Z && (after === A || after === I || after === O)) || (isSlavoGermanic && i > 0 && at(i - 1) !== T)) {
    addEach(S, T)
    addSecond(S)
  } else add(S)
  return next === Z ? i + 2 : i + 1
}
