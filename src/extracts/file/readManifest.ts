import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

const manifestSchema = z.strictObject({
  /** Rows of the file without its header. */
  rows: z.int().nonnegative().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .transform((hex) => hex.toLowerCase())
    .optional(),
  asOf: z.iso.date().optional(),
})

/** What the sender says of a file, in `FILE.manifest.json` beside it. */
export type Manifest = z.infer<typeof manifestSchema>

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The manifest beside a file; undefined when there is none. Throws Refusal `manifest` when it cannot be read. */
export const readManifest = async (path: string): Promise<Manifest | undefined> => {
  const text = await readFile(`${path}.manifest.json`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new Refusal('manifest', 'The manifest beside the file cannot be read; check its permissions.')
  })
  if (text === undefined) return undefined
  const parsed = manifestSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new Refusal(
    'manifest',
    'The manifest beside the file is not of the form {"rows": number, "sha256": hex, "asOf": "YYYY-MM-DD"}.',
  )
}

/** Throws Refusal `manifest` where file and manifest differ. Call with what is known so far. */
export const assertManifest = (
  manifest: Manifest | undefined,
  found: { readonly rows?: number; readonly sha256?: string; readonly asOf?: string },
): void => {
  if (manifest === undefined) return
  if (found.sha256 !== undefined && manifest.sha256 !== undefined && found.sha256 !== manifest.sha256) {
    throw new Refusal('manifest', 'The SHA-256 of the file is not the one in its manifest. Send both again.')
  }
  if (found.asOf !== undefined && manifest.asOf !== undefined && found.asOf !== manifest.asOf) {
    throw new Refusal('manifest', `The manifest says the file is as at ${manifest.asOf}, not ${found.asOf}.`)
  }
  if (found.rows !== undefined && manifest.rows !== undefined && found.rows !== manifest.rows) {
    throw new Refusal('manifest', `The manifest says ${manifest.rows} rows; the file has ${found.rows}.`)
  }
}
