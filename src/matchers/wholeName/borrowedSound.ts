import { remembered } from './remembered.ts'

/** Consonants that Japanese and Korean, or we hearing them, do not tell apart. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/SCH|SH|CH|TS|TH|[ZJ]/g, 'S'],
  [/PH|[BVF]/g, 'P'],
  [/D/g, 'T'],
  [/CK|X|[GQC]/g, 'K'],
  [/L/g, 'R'],
  [/(?<=[AEIOU])R(?![AEIOU])/g, ''],
  [/(?<=.)H/g, ''],
  [/EO|OU|OO/g, 'O'],
  [/W/g, 'U'],
  [/Y/g, 'I'],
  [/(.)\1+/g, '$1'],
]

const merged = remembered((word) => classes.reduce((text, [from, to]) => text.replace(from, to), word))

const mora = /^(?:(?:[KSTNHMRGZDBPJFVW]Y?|SH|CH|TS)?[AEIOU]+N?){2,}$/

/** The vowels put in where a foreign word has none: EU in Korean; U, after T and D also O, in Japanese. Empty where a word has none such. */
const withoutPutIn = remembered((word) => {
  if (/[^AEIOU]EU/.test(word)) return merged(word.replace(/(?<=[^AEIOU])EU/g, ''))
  if (!mora.test(word)) return ''
  const bare = word.replace(/(?<=[^AEIOU])U(?!A)|(?<=[TD])O/g, '')
  return bare === word ? '' : merged(bare)
})

/**
 * A name as written in Japanese or Korean syllables and read back (`TAMUSIN`, `TAEMEUSIN`), against the name: both by their sound, without the
 * vowels put in; empty where the first is none such.
 */
export const borrowedSounds = (borrowed: string, name: string): readonly [string, string] | undefined => {
  const bare = withoutPutIn(borrowed)
  return bare === '' ? undefined : [bare, merged(name)]
}
