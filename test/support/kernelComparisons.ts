import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import { readingOf } from '../../src/linkage/blocks/readingOf.ts'
import { parseMapping } from '../../src/linkage/mapping.ts'
import { compileKernel, type Model } from '../../src/matchers/index.ts'
import * as field from '../../src/matchers/kernel/fields.ts'
import { createKernel } from '../../src/matchers/kernel/kernel.ts'
import { kernelNamesOf } from '../../src/matchers/kernel/kernelNames.ts'
import { layKernelOut, wordsBesides } from '../../src/matchers/kernel/kernelRegion.ts'
import { placeNames } from '../../src/matchers/kernel/placeNames.ts'
import { regionsFrom } from '../../src/matchers/kernel/regions.ts'
import { createMemory } from '../../src/matchers/kernel/webAssembly.ts'

type Shown = { readonly value: number }

/** What `test/support/kernel/comparisons` exports. */
type Comparisons = {
  readonly lineOfWord: (start: number, end: number) => number
  readonly compareNames: (left: number, leftCount: number, right: number, rightCount: number) => number
  readonly forenameLevel: Shown
  readonly forenamePart: Shown
  readonly surnameLevel: Shown
  readonly surnamePart: Shown
  readonly furtherLevel: Shown
  readonly orderLevel: Shown
  readonly textGrade: (a: number, aLength: number, b: number, bLength: number) => number
  readonly oneEdit: (a: number, aLength: number, b: number, bLength: number) => number
  /** Notes the cells of a record as those of a row. */
  readonly splitRow: (row: number, start: number, end: number) => number
}

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The comparisons of the kernel one by one, compiled as the kernel is. */
const compileComparisons = async () => {
  let bytes = new Uint8Array(0)
  const options = ['--config', pathOf('kernel/asconfig.json'), '--outFile', 'comparisons.wasm']
  const { error } = await asc.main([pathOf('test/support/kernel/comparisons.ts'), ...options], {
    writeFile: (_, contents) => void (bytes = Uint8Array.from(contents as Uint8Array)),
  })
  if (error !== null) throw error
  return compileKernel(bytes)
}

const module = await compileComparisons()
const header = ['surname', 'forename']
const reading = readingOf(parseMapping({ surname: 'surname', forenames: ['forename'] }), header, {
  encoding: 'utf-8',
  flawed: false,
})

const textRoom = 4096

/** A kernel for a model, with its comparisons; `write` puts a text into its memory, from one of two places on, and says where. */
export const kernelComparisons = (model: Model) => {
  const { take, taken } = regionsFrom(0)
  const texts = take(2 * textRoom)
  const names = kernelNamesOf(model, module)
  const placed = placeNames(names, take)
  const known = names.lines.length / field.lineSize
  const size = { columns: header.length, leftRows: 0, oversize: 0, words: wordsBesides(known) }
  const memory = createMemory(layKernelOut(taken(), size).end)
  placed.write(memory)
  const site = { module, memory, start: taken(), size, told: placed.told }
  const { exports, bytes, ints, place } = createKernel(site, model, reading, 0)
  bytes.set(names.lines, place(field.wordLines))
  exports.keepWords(known)
  return {
    exports: exports as unknown as Comparisons,
    ints,
    place,
    write: (which: 0 | 1, text: Uint8Array): number => {
      const at = texts + which * textRoom
      bytes.set(text, at)
      return at
    },
  }
}
