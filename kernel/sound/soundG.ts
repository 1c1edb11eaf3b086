import { add, addEach, addFirst, addSecond, at, is2, is3, is4, isGermanic, isSlavoGermanic, isVowel } from './heard'
import { A, B, bit, blank, C, D, E, F, G, H, I, isOf, J, K, L, M, N, O, P, R, S, T, U, Y, Z } from './letters'

function soundGh(i: i32): void {
  const previous = at(i - 1)
  if (i > 0 && !isVowel(previous)) return add(K)
  if (i === 0) return add(at(2) === I ? J : K)
  const before: i32 = bit(B) | bit(H) | bit(D)
  if (isOf(before, at(i - 2)) || isOf(before, at(i - 3)) || at(i - 4) === B || at(i - 4) === H) return
  const rough: i32 = bit(C) | bit(G) | bit(L) | bit(R) | bit(T)
  if (i > 2 && previous === U && isOf(rough, at(i - 3))) add(F)
  else if (previous !== I) add(K)
}

function soundGn(i: i32): void {
  if (i === 1 && isVowel(at(0)) && !isSlavoGermanic) {
    addEach(K, N)
    addFirst(N)
  } else if (!is2(i + 2, E, Y) && !isSlavoGermanic) {
    addEach(N, K)
    addSecond(N)
  } else {
    add(K)
    add(N)
  }
}

/** Whether G begins a word that may as well begin with J. */
function beginsLikeJ(): bool {
  const after = at(2)
  const afterE: i32 = bit(B) | bit(I) | bit(L) | bit(P) | bit(R) | bit(S) | bit(Y)
  const afterI: i32 = bit(B) | bit(E) | bit(L) | bit(N)
  return at(1) === Y || (at(1) === E && isOf(afterE, after)) || (at(1) === I && isOf(afterI, after))
}

function isAnger(): bool {
  return (at(0) === D || at(0) === M || at(0) === R) && is4(1, A, N, G, E) && at(5) === R
}

function mayBeJ(i: i32): bool {
  const previous = at(i - 1)
  if (is2(i + 1, E, R) && previous !== I && previous !== E && !isAnger()) return true
  return at(i + 1) === Y && !isOf(bit(E) | bit(G) | bit(I) | bit(R), previous)
}

function isItalian(i: i32): bool {
  const next = at(i + 1)
  if (next === E || next === I || next === Y) return true
  return (at(i - 1) === A || at(i - 1) === O) && next === G && at(i + 2) === I
}

/** Sounds of G at a place; returns the place after it. */
export function soundG(i: i32): i32 {
  const next = at(i + 1)
  if (next === H) {
    soundGh(i)
    return i + 2
  }
  if (next === N) {
    soundGn(i)
    return i + 2
  }
  if (is2(i + 1, L, I) && !isSlavoGermanic) {
    addEach(K, L)
    addFirst(L)
    return i + 2
  }
  if ((i === 0 && beginsLikeJ()) || mayBeJ(i)) {
    addEach(K, J)
    return i + 2
  }
  if (isItalian(i)) {
    if (is2(i + 1, E, T) || isGermanic) add(K)
    else addEach(J, is3(i + 1, I, E, R) && at(i + 4) === blank ? J : K)
    return i + 2
  }
  add(K)
  return next === G ? i + 2 : i + 1
}

/** Sounds of J. */
export function soundJ(i: i32): i32 {
  const next = at(i + 1)
  if (is4(i, J, O, S, E)) {
    if (i === 0 && at(4) === blank) add(H)
    else addEach(J, H)
    return i + 1
  }
  if (i === 0) addEach(J, A)
  else if (!isSlavoGermanic && (next === A || next === O) && isVowel(at(i - 1))) addEach(J, H)
  else if (next === blank) addFirst(J)
  else if (soundsAlone(i)) add(J)
  else if (next === J) return i + 2
  return i + 1
}

function soundsAlone(i: i32): bool {
  const previous = at(i - 1)
  if (previous === S || previous === K || previous === L) return false
  const silent: i32 = bit(L) | bit(T) | bit(K) | bit(S) | bit(N) | bit(M) | bit(B) | bit(Z)
  return !isOf(silent, at(i + 1))
}
