import { remembered } from './remembered.ts'

/** Words made of syllables as Chinese, Korean and their neighbours have them, in any romanisation. */
const syllables =
  /^(?:(?:TSZ|CHZH|[CSZKPT]H|HS|SZ|TS|TZ|DZ|JJ|KK|PP|TT|SS|[BCDFGHJKLMNPQRSTWXYZ])?[AEIOUWY]{1,4}H?(?:N[GK]?|[KLMPBTGR])?){1,4}$/

const sounds: readonly (readonly [RegExp, string])[] = [
  [/TSZ|CHZH|ZH|CH|TS|TZ|DZ/g, 'C'],
  [/HS|SH|SZ|X/g, 'S'],
  [/[JQZ]/g, 'C'],
  [/N[GK](?![AEIOUWY])/g, 'N'],
  [/B/g, 'P'],
  [/D/g, 'T'],
  [/G/g, 'K'],
  [/(?<=[AEIOU])R(?![AEIOUWY])/g, ''],
  [/^[RL](?=Y)/, ''],
  [/^R/, 'L'],
  [/(?<=.)H/g, ''],
  [/AE|AI|AY|EI|EY/g, 'E'],
  [/EO|EU|OE|OO|OU|UO|WO|UE|O|W/g, 'U'],
  [/YU[IY]/g, 'U'],
  [/YE|IE|YA/g, 'IA'],
  [/EE|Y/g, 'I'],
  [/(.)\1+/g, '$1'],
]

/**
 * How a word of Chinese or Korean syllables sounds to ears that do not tell plain from breathed consonants, nor -n from -ng: where its
 * romanisations part (Pinyin, Wade-Giles, Palladius; McCune-Reischauer, the Revised and the northern one). Empty for other words.
 */
export const eastAsianSound = remembered((word) =>
  word.length <= 12 && syllables.test(word) ? sounds.reduce((text, [from, to]) => text.replace(from, to), word) : '',
)
