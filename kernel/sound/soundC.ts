import { add, addEach, at, is2, is3, is4, isGermanic, isVowel } from './heard'
import { A, B, bit, blank, C, D, E, F, G, H, I, isOf, J, K, L, M, N, O, Q, R, S, T, U, V, W, X, Y, Z } from './letters'

const afterHard: i32 = bit(B) | bit(F) | bit(H) | bit(L) | bit(M) | bit(N) | bit(R) | bit(V) | bit(W)

function isGreek(): bool {
  if (!is2(0, C, H)) return false
  return (
    is2(2, I, A) ||
    is2(2, E, M) ||
    (is2(2, O, R) && at(4) !== E) ||
    is2(2, Y, M) ||
    is4(2, A, R, A, C) ||
    is4(2, A, R, I, S)
  )
}

function isGreekInside(i: i32): bool {
  return (
    (is4(i - 2, O, R, C, H) && (is2(i + 2, E, S) || is2(i + 2, I, D))) || (is4(i - 2, A, R, C, H) && is2(i + 2, I, T))
  )
}

function isHard(i: i32): bool {
  const previous = at(i - 1)
  const after = at(i + 2)
  if (isGermanic || isGreekInside(i) || after === T || after === S) return true
  const opens = i === 0 || previous === A || previous === E || previous === O || previous === U
  return opens && (after === blank || isOf(afterHard, after))
}

function soundCh(i: i32): void {
  if (i > 0 && at(i + 2) === A && at(i + 3) === E) addEach(K, X)
  else if ((i === 0 && isGreek()) || isHard(i)) add(K)
  else if (i === 0) add(X)
  else if (is2(0, M, C)) add(K)
  else addEach(X, K)
}

function soundCc(i: i32): i32 {
  const after = at(i + 2)
  if (!(after === I || after === E || after === H) || is2(i + 2, H, U)) {
    add(K)
    return i + 2
  }
  const isAccent = i === 1 && at(0) === A
  if (isAccent || (is4(i - 1, U, C, C, E) && (at(i + 3) === E || at(i + 3) === S))) {
    add(K)
    add(S)
  } else add(X)
  return i + 3
}

function isGermanCh(i: i32): bool {
  if (at(i - 1) !== A || at(i + 1) !== H || at(i + 2) === I || isVowel(at(i - 2))) return false
  return at(i + 2) !== E || ((at(i - 2) === B || at(i - 2) === M) && at(i + 3) === R)
}

/** Sounds of C at a place; returns the place after it. */
export function soundC(i: i32): i32 {
  const next = at(i + 1)
  if (isGermanCh(i)) {
    add(K)
    return i + 2
  }
  if (i === 0 && is4(1, A, E, S, A) && at(5) === R) {
    add(S)
    return i + 2
  }
  if (is3(i + 1, H, I, A)) {
    add(K)
    return i + 2
  }
  if (next === H) {
    soundCh(i)
    return i + 2
  }
  if (next === Z && !is2(i - 2, W, I)) {
    addEach(S, X)
    return i + 2
  }
  if (is3(i + 1, C, I, A)) {
    add(X)
    return i + 3
  }
  if (next === C && !(i === 1 && at(0) === M)) return soundCc(i)
  if (next === G || next === K || next === Q) {
    add(K)
    return i + 2
  }
  if (next === I && (at(i + 2) === E || at(i + 2) === O)) {
    addEach(S, X)
    return i + 2
  }
  if (next === I || next === E || next === Y) {
    add(S)
    return i + 2
  }
  add(K)
  return i + 1
}

/** Sounds of D. */
export function soundD(i: i32): i32 {
  const next = at(i + 1)
  const after = at(i + 2)
  if (next === G && (after === E || after === I || after === Y)) {
    add(J)
    return i + 3
  }
  add(T)
  if (next === G) add(K)
  return next === G || next === T || next === D ? i + 2 : i + 1
}
