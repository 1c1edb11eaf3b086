import { doubleMetaphone } from 'double-metaphone'
import type { Model } from '../model/model.ts'
import { combine, hashText } from '../text/hash.ts'

/** Codes by which a name is looked for: its sounds (double metaphone) and its groups of equivalent names. */
export type NameCodes = {
  readonly sound: number
  readonly otherSound: number
  readonly groups: readonly number[]
  readonly all: readonly number[]
}

const soundCode = (text: string, sound: string): number => combine(0x50, hashText(sound === '' ? text : sound))

/** Letters of a name that are listened to: a cell can be as long as its sender likes. */
const listened = 64

/** The codes of a name's sounds, of the last call of `listen`. */
export const heard = { sound: 0, otherSound: 0 }

export const listen = (text: string): void => {
  const [primary, secondary] = doubleMetaphone(text.length > listened ? text.slice(0, listened) : text)
  heard.sound = soundCode(text, primary)
  heard.otherSound = primary === secondary ? heard.sound : soundCode(text, secondary)
}

const noGroups: readonly number[] = []

export const groupsOf = (model: Model, text: string): readonly number[] => model.nameGroups.get(text) ?? noGroups

export const nameCodes = (model: Model, text: string): NameCodes => {
  listen(text)
  const { sound, otherSound } = heard
  const groups = groupsOf(model, text)
  return { sound, otherSound, groups, all: sound === otherSound ? [sound, ...groups] : [sound, otherSound, ...groups] }
}

const cache = new WeakMap<Model, ReadonlySet<number>>()

const countCodes = (model: Model): ReadonlyMap<number, number> => {
  const totals = new Map<number, number>()
  for (const { values } of [model.frequencies.forename, model.frequencies.surname]) {
    for (const [name, frequency] of values) {
      for (const code of nameCodes(model, name).all) totals.set(code, (totals.get(code) ?? 0) + frequency)
    }
  }
  return totals
}

/** Takes over the common codes of a model that were counted elsewhere. */
export const noteCommonCodes = (model: Model, codes: ReadonlySet<number>): void => void cache.set(model, codes)

/** Codes of names that are common together, by the model's frozen frequencies: the same for every name that has the code. */
export const commonCodes = (model: Model): ReadonlySet<number> => {
  const known = cache.get(model)
  if (known !== undefined) return known
  const common = [...countCodes(model)].filter(([, share]) => share > model.commonName)
  const codes = new Set(common.map(([code]) => code))
  cache.set(model, codes)
  return codes
}
