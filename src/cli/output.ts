import type { Writable } from 'node:stream'

/** Where a command writes: data on standard output, everything a person reads while waiting on standard error. */
export type Output = {
  /** One JSON document, or text lines, depending on `--json`. */
  readonly data: (document: unknown, text: () => string) => void
  readonly talk: (line: string) => void
  readonly stderr: Writable
  readonly json: boolean
}

/** Streams of one invocation; `quiet` silences talk, never data. */
export function createOutput(
  streams: { readonly stdout: Writable; readonly stderr: Writable },
  options: { readonly json: boolean; readonly quiet: boolean },
): Output {
  return {
    json: options.json,
    stderr: streams.stderr,
    data: (document, text) => {
      const body = options.json ? JSON.stringify(document, null, 2) : text()
      if (body !== '') streams.stdout.write(`${body}\n`)
    },
    talk: (line) => {
      if (!options.quiet) streams.stderr.write(`${line}\n`)
    },
  }
}
