import { statSync } from 'node:fs'
import type { LinkIndex, LinkStats } from '../../matchers/index.ts'
import { cellLayout } from '../cellLayout.ts'
import { checkColumns } from '../mappedColumns.ts'
import type { Mapping } from '../mapping.ts'
import { streamPeople, type Rejected } from '../streamPeople.ts'
import { addStats } from './addStats.ts'
import type { KernelIndex } from './indexFile.ts'
import type { BlockPair, LinkedBlock } from './linkBlock.ts'
import type { BlockLinkers, LinkThreads } from './linkThreads.ts'
import { openBlocks, type TableBlocks } from './openBlocks.ts'
import { prepareIndex } from './prepareIndex.ts'
import { createSeenIds } from './seenIds.ts'

export type FileLinkage = {
  readonly index: LinkIndex
  readonly path: string
  readonly mapping: Mapping
  readonly minWeight: number
  readonly threads: LinkThreads
  /** What a kernel's index is made of besides. */
  readonly looked: KernelIndex | undefined
  /** Called with each pair in the order of the file; `right` is the row's place in it. */
  readonly onPair: (pair: BlockPair) => void
}

export type LinkedFile = { readonly stats: LinkStats; readonly rejected: readonly Rejected[] }

/** A smaller file is linked sooner than a thread is started. */
const bytesPerThread = 2_000_000

/** Of so many threads those that a file is worth; one for a file that cannot be read, as others will say. */
export const threadsFor = (path: string, threads: number): number => {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return Math.max(1, Math.min(threads, Math.ceil(size / bytesPerThread)))
}

/** Calls `use` with the result of each block in order, as soon as it and all before it are there; `width` of them are under way at a time. */
const inOrder = async (
  { blocks, giveBack }: TableBlocks,
  { link, width }: BlockLinkers,
  use: (block: LinkedBlock) => void,
): Promise<void> => {
  const waiting: Promise<void>[] = []
  let last = Promise.resolve()
  for await (const block of blocks) {
    const linked = link(block)
    // A block that was handed to a thread has no bytes left.
    linked.then(
      () => giveBack(block),
      () => undefined,
    )
    last = Promise.all([linked, last]).then(([result]) => use(result))
    // Whoever waits for it hears of the error.
    last.catch(() => undefined)
    waiting.push(last)
    if (waiting.length >= width) await waiting.shift()
  }
  await last
}

const linkTable = async (
  table: TableBlocks,
  linkage: FileLinkage,
): Promise<LinkedFile & { readonly sure: boolean }> => {
  const { index, path, mapping, minWeight, threads, looked, onPair } = linkage
  const { header, probed } = table
  checkColumns(mapping, header, path)
  const prepared = prepareIndex(index, looked, cellLayout(mapping, header), header.length, threads.count)
  const linkers = threads.open({ ...prepared, minWeight, mapping, header, probed }, table.giveBack)
  const seen = createSeenIds()
  const stats = new Map<number, LinkStats>()
  const rejected: Rejected[] = []
  let rows = 0
  let lines = table.linesBefore
  await inOrder(table, linkers, (block) => {
    for (const pair of block.pairs) onPair({ ...pair, right: rows + pair.right })
    for (const { line, reason } of block.rejected) rejected.push({ line: lines + line, reason })
    seen.add(block.idHashes)
    // A thread may be given a later block first; its statistics only grow, so the larger ones are the later ones.
    if (block.stats.rows >= (stats.get(block.thread)?.rows ?? 0)) stats.set(block.thread, block.stats)
    rows += block.rows
    lines += block.lines
  })
  // Ending them takes as long as what is left to do here.
  void threads.close()
  return { stats: addStats([...stats.values()], index), rejected, sure: rows > 0 && !seen.hasTwice() }
}

/**
 * Links a file of people with an index, block by block in several threads; what is found and its order do not depend on their number.
 * Errors as `streamPeople`.
 */
export const linkFile = async (linkage: FileLinkage): Promise<LinkedFile> => {
  const { path, mapping } = linkage
  // Read row by row, the file says by itself what is wrong with it and where.
  const sayWhy = async (): Promise<void> => void (await streamPeople(path, mapping, () => undefined))
  let linked: LinkedFile & { readonly sure: boolean }
  try {
    const table = await openBlocks(path)
    try {
      linked = await linkTable(table, linkage)
    } finally {
      await table.close()
    }
  } catch (error) {
    await sayWhy()
    throw error
  }
  if (!linked.sure) await sayWhy()
  return linked
}
