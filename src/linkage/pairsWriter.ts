import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { VettingError } from '../errors.ts'
import { probabilityOf, type Model, type Pair } from '../matchers/index.ts'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export type PairsWriter = {
  readonly write: (leftId: string, rightId: string, pair: Pair) => void
  readonly end: () => Promise<void>
}

/** Writes pairs as CSV: both ids, weight (bits), probability, and the level of every comparison. Throws VettingError `file-not-found`. */
export const pairsWriter = async (path: string, model: Model): Promise<PairsWriter> => {
  const file = createWriteStream(path)
  try {
    await once(file, 'open')
  } catch (cause) {
    throw new VettingError('file-not-found', `Cannot write ${path}: check the folder and its permissions.`, { cause })
  }
  const { comparisons } = model
  file.write(
    `${['left_id', 'right_id', 'weight', 'probability', ...comparisons.map(({ name }) => quoted(name))].join(',')}\n`,
  )
  return {
    write: (leftId, rightId, { weight, levels }) => {
      const names = comparisons.map((comparison, i) => comparison.levels[levels[i]!]!)
      const row = [
        quoted(leftId),
        quoted(rightId),
        weight.toFixed(4),
        probabilityOf(model, weight).toFixed(6),
        ...names,
      ]
      file.write(`${row.join(',')}\n`)
    },
    end: async () => {
      file.end()
      await finished(file)
    },
  }
}
