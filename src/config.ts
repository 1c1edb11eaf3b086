import { existsSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { describeIssue } from './config/describeIssue.ts'
import { type Environment, environmentLayer, fileLayer } from './config/layer.ts'
import { mergeSettings } from './config/mergeSettings.ts'
import { type Config, configSchema } from './config/schema.ts'
import { VettingError } from './errors.ts'
import { shippedFile } from './paths.ts'

export type { Config } from './config/schema.ts'

/**
 * Reads config/default.yaml, then `file` (else VETTING_CONFIG), then the environment; later ones win key by key, lists
 * whole. Throws `bad-config` or `file-not-found`, naming file, line, key and what is allowed.
 */
export const loadConfig = (options: { readonly file?: string | undefined; readonly env: Environment }): Config => {
  const file = options.file ?? options.env['VETTING_CONFIG']
  const layers = [
    fileLayer(shippedFile('config/default.yaml')),
    ...(file ? [fileLayer(file)] : []),
    environmentLayer(options.env),
  ]
  const parsed = configSchema.safeParse(layers.map(({ values }) => values).reduce(mergeSettings))
  if (parsed.success) return withAbsolutePaths(parsed.data)
  throw new VettingError('bad-config', parsed.error.issues.map((issue) => describeIssue(issue, layers)).join('\n'))
}

const withAbsolutePaths = (config: z.infer<typeof configSchema>): Config => ({
  ...config,
  home: path.resolve(config.home),
  policy: ownOrShipped(config.policy),
  audit: {
    ...config.audit,
    signingKey: config.audit.signingKey === null ? null : path.resolve(config.audit.signingKey),
    checkpoints: path.resolve(config.audit.checkpoints ?? path.join(config.home, 'audit-checkpoints.jsonl')),
  },
  extracts: { ...config.extracts, inbox: path.resolve(config.extracts.inbox) },
  matching: { ...config.matching, model: ownOrShipped(config.matching.model) },
})

/** A file of the user's where there is one, else the one shipped with the program. */
const ownOrShipped = (file: string): string => {
  const own = path.resolve(file)
  return existsSync(own) || path.isAbsolute(file) ? own : shippedFile(file)
}
