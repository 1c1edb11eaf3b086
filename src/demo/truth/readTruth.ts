import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

import { VettingError } from '../../errors.ts'
import { truthHeader } from './truthFile.ts'
import type { TrueRelation, TruthRow } from './truthRow.ts'

const relations: ReadonlySet<string> = new Set<TrueRelation>([
  'self',
  'relative',
  'household',
  'declared',
  'contact',
  'co-mention',
])

const bad = (line: number): VettingError =>
  new VettingError(
    'usage',
    `Line ${line} of the truth file is not one that the synthetic force writes: generate it anew.`,
  )

const parse = (text: string, line: number): TruthRow => {
  const [memberKey = '', recordKind, recordKey = '', relation = '', expected, fact = '', tags = '', group, ...rest] =
    text.split(',')
  if (group === undefined || rest.length > 0 || !relations.has(relation)) throw bad(line)
  return {
    memberKey,
    recordKind: recordKind as TruthRow['recordKind'],
    recordKey,
    relation: relation as TrueRelation,
    expected: expected as TruthRow['expected'],
    fact,
    tags: tags === '' ? [] : tags.split(';'),
    group,
  }
}

/** Reads truth.csv as the generator writes it: no cell needs quotes. Throws `usage` for any other file. */
export const readTruth = async (path: string): Promise<readonly TruthRow[]> => {
  const rows: TruthRow[] = []
  let line = 0
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line++
    if (line === 1) {
      if (text !== truthHeader.join(',')) throw bad(line)
    } else rows.push(parse(text, line))
  }
  return rows
}
