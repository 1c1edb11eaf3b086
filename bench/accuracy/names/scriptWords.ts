import { join } from 'node:path'
import { nameTokens } from '../../../src/matchers/text/nameTokens.ts'
import { alikeEnough, wordLikeness, type KnownNames } from '../../../src/matchers/wholeName/wordLikeness.ts'
import { dataRoot } from '../settings.ts'
import { readRows } from './readRows.ts'

/** How many words of a script are alike enough to their English form, and to that of another word, as shares. */
export type ScriptWords = {
  readonly script: string
  readonly words: number
  readonly found: number
  readonly mistaken: number
}

const scripts = ['russian', 'arabic', 'hebrew', 'korean', 'katakana', 'chinese']

/** So many words of each list, evenly drawn. */
const drawn = 3_000

/** The place of the other word beside which a word is held. */
const stride = 37

const oneWord = (name: string): string => nameTokens(name).join('')

/** Name words of people across scripts, from lists of word and translation that were not chosen by sound: part of them cannot be found. */
export const scriptWords = async (known: KnownNames): Promise<ScriptWords[]> =>
  Promise.all(
    scripts.map(async (script) => {
      const rows = await readRows(join(dataRoot, 'transliteration_pairs', `wikidata_en_${script}.csv.gz`))
      const step = Math.max(1, Math.floor(rows.length / drawn))
      const pairs = rows
        .filter((_, i) => i % step === 0)
        .map((row) => [oneWord(row['english_token']!), oneWord(row[`${script}_token`]!)] as const)
        .filter(([word, other]) => word.length > 2 && other.length > 1)
      const share = (distance: number): number =>
        pairs.filter(([word], i) => wordLikeness(word, pairs[(i + distance) % pairs.length]![1], known) >= alikeEnough)
          .length / pairs.length
      return { script, words: pairs.length, found: share(0), mistaken: share(stride) }
    }),
  )
