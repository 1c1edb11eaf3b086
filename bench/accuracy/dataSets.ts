import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'

/** One set of the shared data: where its files are and what it holds. */
export type DataSet = {
  readonly name: string
  readonly left: string
  /** '' for a file to be de-duplicated. */
  readonly right: string
  readonly truth: string
  /** For a file that holds two: which part each id belongs to; '' otherwise. */
  readonly parts: string
  readonly rows: number
  readonly truePairs: number
  readonly largestGroup: number
  readonly floor: number
}

const text = (path: string): string =>
  path.endsWith('.gz') ? gunzipSync(readFileSync(path)).toString('utf8') : readFileSync(path, 'utf8')

/** Lines of a plain CSV file (no quotes), without the header. */
export const plainRows = (path: string): string[][] =>
  text(path)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.trimEnd().split(','))

export const headerOf = (path: string): string[] => (text(path).split('\n', 1)[0] ?? '').trim().split(',')

/** All sets listed in `sets.csv`; empty where the shared data is not there. */
export const dataSets = (root: string): DataSet[] => {
  const list = join(root, 'sets.csv')
  if (!existsSync(list)) return []
  return plainRows(list).flatMap((cells) => {
    const [
      name = '',
      ,
      left = '',
      right = '',
      truth = '',
      rowsLeft = '0',
      rowsRight = '0',
      pairs = '0',
      ,
      largest = '0',
      ,
      floor = '0',
    ] = cells
    const at = (file: string): string => (file === '' ? '' : join(root, name, file))
    const set = {
      name,
      left: at(left),
      right: at(right),
      truth: at(truth),
      parts: '',
      rows: Number(rowsLeft) + Number(rowsRight),
      truePairs: Number(pairs),
      largestGroup: Number(largest),
      floor: Number(floor),
    }
    const parts = at('files.csv')
    return existsSync(parts) ? [set, { ...set, name: `${name} as two files`, parts }] : [set]
  })
}

/** The true pairs of a set as `left right` ids, in the order of the file. */
export const truePairs = (set: DataSet): Set<string> => {
  const rows = plainRows(set.truth)
  if (rows[0]?.length === 2 && headerOf(set.truth)[1] === 'cluster') return pairsOfClusters(rows)
  return new Set(rows.map(([left = '', right = '']) => `${left} ${right}`))
}

const pairsOfClusters = (rows: readonly string[][]): Set<string> => {
  const clusters = new Map<string, string[]>()
  for (const [id = '', cluster = ''] of rows) clusters.set(cluster, [...(clusters.get(cluster) ?? []), id])
  const pairs = new Set<string>()
  for (const ids of clusters.values()) {
    ids.sort()
    for (let i = 0; i < ids.length; i += 1) for (let j = i + 1; j < ids.length; j += 1) pairs.add(`${ids[i]} ${ids[j]}`)
  }
  return pairs
}
