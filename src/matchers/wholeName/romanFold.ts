import { remembered } from './remembered.ts'

/** Spellings that one sound has in different ways of romanising Arabic, Cyrillic, Greek, Chinese, Korean and Indian names, and the letters of German and Polish ones. */
const sounds: readonly (readonly [RegExp, string])[] = [
  // The Arabic article inside a name, its L said as the next letter or not: ABD AL RAHMAN, ABDURRAHMAN; NASIR AL DIN, NASEREDDINE.
  [/^ABD[AEIOU]{1,2}(?:L|([RSZTDN])(?=\1))/, 'ABD'],
  [/(?<=.{3})(?:[AEIOU][LD])?D[IEY]+NE?$/, 'DIN'],
  [/^X(?=[IU])/, 'SH'],
  [/CZ/g, 'CH'],
  [/SZ/g, 'SH'],
  [/OY(?![AEIOU])/g, 'OU'],
  [/SHCH|SCHTSCH/g, 'SH'],
  [/TSCH|TCH/g, 'CH'],
  [/SCH/g, 'SH'],
  [/DSCH|DZH|DJ|DG(?=[EI])/g, 'J'],
  [/ZH/g, 'J'],
  [/KH|HH/g, 'H'],
  [/GU(?=[EI])|GH|G/g, 'K'],
  [/DH/g, 'D'],
  [/TH/g, 'T'],
  [/PH/g, 'F'],
  [/CK|Q|C(?![EIYH])/g, 'K'],
  [/C(?=[EIY])/g, 'S'],
  [/TS|TZ/g, 'C'],
  [/X/g, 'KS'],
  [/W/g, 'V'],
  [/FF$/, 'V'],
  [/OU|OO|OE|EU|EO|UE|O/g, 'U'],
  [/IYA|IJA/g, 'IA'],
  [/(?<=[B-DF-HK-NP-TVZ])[YJ](?=[AEU])/g, 'I'],
  [/(?:EY|EJ|IY|IJ|YJ|YY|II|EE|IE|Y)$/, 'I'],
  [/AY|AI|EY|EI|AE|EE|IE|YE/g, 'I'],
  [/[YE]/g, 'I'],
  [/(.)\1+/g, '$1'],
  [/(?<=.[AIU])H$/, ''],
]

/** A name word spelled by sound, so that ways of romanising one name meet: `MOHAMED`, `MUHAMMAD` → `MUHAMID`, `MUHAMAD`. */
export const romanFold = remembered((word) => sounds.reduce((text, [from, to]) => text.replace(from, to), word))
