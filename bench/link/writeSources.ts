import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Person } from '../../src/records/person.ts'
import { peopleCsv, peopleCsvHeader } from '../../test/support/peopleCsv.ts'
import { corrupted, randomOf, syntheticPerson } from '../../test/support/syntheticPeople.ts'

export type Sizes = {
  readonly members: number
  readonly rows: number
  /** Members who are also on the right: the first so many of both files, ids `m<i>` and `n<i>`. */
  readonly matching: number
  readonly seed: number
}

const batch = 5_000

const writePeople = async (path: string, count: number, prefix: string, next: (row: number) => Person) => {
  const file = createWriteStream(`${path}.part`)
  file.write(`${peopleCsvHeader}\n`)
  for (let from = 0; from < count; from += batch) {
    const people = Array.from({ length: Math.min(batch, count - from) }, (_, i) => next(from + i))
    const text = peopleCsv(people, prefix, from).slice(peopleCsvHeader.length + 1)
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  renameSync(`${path}.part`, path)
}

/** Two CSV files of invented people with known truth; written once, the same bytes for the same sizes and seed. */
export const writeSources = async (folder: string, { members, rows, matching, seed }: Sizes) => {
  mkdirSync(folder, { recursive: true })
  const left = join(folder, `left-${members}-${seed}.csv`)
  const right = join(folder, `right-${members}-${rows}-${matching}-${seed}.csv`)
  if (!existsSync(left)) {
    const random = randomOf(seed)
    await writePeople(left, members, 'm', () => syntheticPerson(random))
  }
  if (!existsSync(right)) {
    const same = randomOf(seed)
    const errors = randomOf(seed + 1)
    const strangers = randomOf(seed + 2)
    await writePeople(right, rows, 'n', (row) =>
      row < matching ? corrupted(syntheticPerson(same), errors) : syntheticPerson(strangers),
    )
  }
  return { left, right }
}
