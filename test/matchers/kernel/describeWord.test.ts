import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createBlockReader } from '../../../src/linkage/blocks/readBlock.ts'
import { readingOf } from '../../../src/linkage/blocks/readingOf.ts'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import {
  buildIndex,
  compileKernel,
  createRecordFinder,
  createRecordLinker,
  createWorkspace,
  loadModel,
  parseModelFile,
} from '../../../src/matchers/index.ts'
import * as field from '../../../src/matchers/kernel/fields.ts'
import { createVector } from '../../../src/matchers/pack/intVector.ts'
import { writeGlance } from '../../../src/matchers/pack/nameGlance.ts'
import { fc } from '../../support/fastCheck.ts'
import { moveIndex } from '../../support/moveIndex.ts'
import { personModelJson } from '../../support/personModel.ts'

const module = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))
const model = loadModel(parseModelFile(personModelJson()), { nicknames: [['ELIZABETH', 'LIZ']] })
const mapping = parseMapping({ surname: 'surname', forenames: ['forename'] })
const header = ['surname', 'forename']
const probed = { encoding: 'utf-8', flawed: false } as const

/** What the kernel knows of words after it has looked at them: the glance of each by its text, and which it calls odd. */
const described = (words: readonly string[]) => {
  const bytes = Buffer.from(words.map((word) => `${word},Q\n`).join(''))
  const { cells, setBlock } = createBlockReader(header.length, probed)
  setBlock(bytes)
  const reading = readingOf(mapping, header, probed)
  const finder = createRecordFinder(model, module, reading, createWorkspace(model), cells, bytes.length)
  finder.find(finder.split(bytes), bytes, () => undefined)
  const { lines } = finder.finish().side
  const ints = new Int32Array(lines.buffer, lines.byteOffset, lines.length / 4)
  const found = new Map<string, { readonly groups: number; readonly glance: readonly number[] }>()
  for (let at = 0; at < lines.length; at += field.lineSize) {
    const length = ints[(at + field.lineLength) / 4]!
    const text = Buffer.from(lines.slice(at + field.lineText, at + field.lineText + length)).toString()
    const glance = [...ints.subarray((at + field.lineLetters) / 4, (at + field.lineText) / 4)]
    found.set(text, { groups: ints[(at + field.lineGroups) / 4]!, glance })
  }
  return found
}

const plainGlance = (word: string): readonly number[] => {
  const glance = createVector(8)
  writeGlance(glance, model, word)
  return [...glance.data.subarray(0, glance.length)]
}

/** Parts of words that the rules of double metaphone speak of. */
const parts =
  'A E I O U Y B BB C CC CH CHAE CHIA CHEM CHOR CHORE CHYM CHARAC CHARIS CIA CIO CZ CK CQ CE CAESAR ACH BACHER MACHER ORCHES ARCHIT ORCHID UCCEE UCCES ACCI HU D DG DGE DT DD F FF G GG GH GHI UGH GN GNEY GLI GES GER GY DANGER GET GIER AGGI H J JJ JOSE K L LL ILLO ILLA ALLE ALLES M MM UMB UMBER N NN P PH PP PB Q QQ R RR IER MIER S SL ISL YSL SUGAR SH SHEIM SHOEK SHOLM SHOLZ SIO SIA SZ SM SN SW SC SCH SCHER SCHEN SCHOO SCHED SCHUY SCI SCE SCY AIS OIS SS T TION TIA TCH TH TTH THOM THAM TT TD V VV VAN VON SAN W WR WH WSKI WSKY EWSK WICZ WITZ WI X XX XC AUX OUX Z ZH ZZ ZZA TZ KN PN PS XA ENT'.split(
    ' ',
  )
const word = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...parts) }, fc.stringMatching(/^[A-Z]$/)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => some.join('').slice(0, field.longestWord))

test('the kernel describes a word as the plain path does', () => {
  let met = 0
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 200, maxLength: 300 }), (words) => {
      const found = described(words)
      for (const [text, { groups, glance }] of found) {
        if (groups === field.oddWord) continue
        met += 1
        expect({ text, glance }).toEqual({ text, glance: plainGlance(text) })
      }
    }),
    { numRuns: 100 },
  )
  expect(met).toBeGreaterThan(15_000)
})

const names =
  'SMITH SCHMIDT MICHAEL CAESAR WICZEK FILIPOWICZ ROGIER CABRILLO TAGLIARO ARNOFF BREAUX ZHAO VAN VON SAN JOSE XAVIER HUGH LAUGH MCHUGH CHIANTI ARCHITECT A ELIZABETH LIZ ABCDEFGHIJKLMNOPQRSTUVWX'

test.each(names.split(' '))('%s', (text) => {
  expect(described([text]).get(text)?.glance).toEqual(plainGlance(text))
})

test('a word that may stand for no name, or belong to the one before it, is odd', () => {
  const found = described(['UNNAMED', 'ENTERED'])
  expect(['UNNAMED', 'ENTERED'].map((text) => found.get(text)?.groups)).toEqual([field.oddWord, field.oddWord])
})

test('packing asks the kernel for the glances of plain words', () => {
  const { index, image } = moveIndex(buildIndex(model, []), module, header.length)
  const { cells } = createBlockReader(header.length, probed)
  const { glanceOf } = createRecordLinker(index, 4, image, readingOf(mapping, header, probed), cells)
  const given = (text: string): readonly number[] | undefined => {
    const glance = createVector(8)
    return glanceOf(text, glance) ? [...glance.data.subarray(0, glance.length)] : undefined
  }
  for (const text of ['WICZEK', 'A', 'SCHERMERHORN', 'WICZEK', 'ELIZABETH'])
    expect(given(text)).toEqual(plainGlance(text))
  // Those of other letters, odd or too long are described as before.
  const others = ["O'NEILL", 'Ann', '', 'ENTERED', 'A'.repeat(field.longestWord + 1)]
  expect(others.map(given)).toEqual(others.map(() => undefined))
})
