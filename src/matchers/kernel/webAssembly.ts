/** Memory that instances in several threads share. */
export type KernelMemory = { readonly buffer: SharedArrayBuffer; readonly grow: (pages: number) => number }

/** A compiled module; threads can be given it. */
export type KernelModule = object

/** What the kernel offers: see `kernel/index`. Addresses are offsets into its memory. */
export type KernelExports = {
  readonly setUp: (header: number) => void
  readonly setUpSheets: (header: number) => void
  readonly splitBlock: (length: number) => number
  readonly startBlock: (records: number) => void
  readonly proceed: () => number
  readonly proceedToFind: () => number
  readonly addFoundKey: (row: number, key: number, kind: number) => void
  readonly buildEntries: (keys: number) => number
  readonly fillBitmap: (length: number) => void
  readonly keepWords: (count: number) => void
  readonly linkedRecords: () => number
  readonly takeKept: () => void
  readonly judgeSheets: (from: number, to: number) => number
  readonly lineOfWord: (start: number, end: number) => number
  readonly learnGroups: (names: number, count: number) => void
  readonly startTable: (at: number, names: number, rarityShift: number) => void
  readonly learnTable: () => number
  readonly addShare: (code: number, share: number) => void
  readonly listCommon: (share: number, to: number) => number
  readonly finishNames: () => void
  readonly learnOdd: (names: number, count: number) => void
  readonly forgetWords: () => void
  readonly addMemo: (kind: number, key: number, length: number) => number
  readonly forgetMemos: () => void
  readonly lines: { readonly value: number }
  readonly foundKeys: { readonly value: number }
  readonly oversizeKeys: { readonly value: number }
  readonly keptCount: { readonly value: number }
  readonly sheetsKept: { readonly value: number }
  readonly idCount: { readonly value: number }
  readonly missingCount: { readonly value: number }
  readonly wordCount: { readonly value: number }
  readonly memoCount: { readonly value: number }
}

type Engine = {
  readonly Module: new (bytes: Uint8Array) => KernelModule
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => KernelMemory
  readonly Instance: new (module: KernelModule, imports: object) => { readonly exports: KernelExports }
}

/** The part of WebAssembly that is used: the library's types have it for browsers only. */
const engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly

const pageBytes = 65_536
/** What the kernel's module allows. */
const mostPages = 65_536

export const compileKernel = (bytes: Uint8Array): KernelModule => new engine.Module(bytes)

export const createMemory = (bytes: number, use: 'fixed' | 'growing' = 'fixed'): KernelMemory => {
  const pages = Math.ceil(bytes / pageBytes)
  return new engine.Memory({ initial: pages, maximum: use === 'fixed' ? pages : mostPages, shared: true })
}

/** Bytes of a memory that lists may fill: the rest is for kernels. */
const mostListBytes = 3 * 2 ** 30

/** Whether so many bytes more may be filled with lists. */
export const canGrow = ({ buffer }: KernelMemory, bytes: number): boolean => buffer.byteLength + bytes <= mostListBytes

/** Adds so many bytes to a memory, whatever other threads add to it meanwhile; returns where they begin. */
export const growMemory = (memory: KernelMemory, bytes: number): number =>
  memory.grow(Math.ceil(bytes / pageBytes)) * pageBytes

/** Makes lists in a memory, each in pages that are added to it. */
export const createIntMaker =
  (memory: KernelMemory) =>
  (length: number): Int32Array => {
    const at = growMemory(memory, length * 4)
    return new Int32Array(memory.buffer, at, length)
  }

/** An instance of its own over a memory. */
export const startKernel = (module: KernelModule, memory: KernelMemory): KernelExports =>
  new engine.Instance(module, { env: { memory } }).exports
