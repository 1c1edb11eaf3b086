import { readFileSync } from 'node:fs'

/** Precision, recall and F1 of a file of pairs, whose true ones join `m<i>` with `n<i>` for i below `matching`. */
export const scorePairs = (path: string, matching: number) => {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  const right = rows.filter((row) => {
    const [left = '', other = ''] = row.split(',', 2)
    return left.slice(1) === other.slice(1) && Number(left.slice(1)) < matching
  }).length
  const precision = right / rows.length
  const recall = right / matching
  return { pairs: rows.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
