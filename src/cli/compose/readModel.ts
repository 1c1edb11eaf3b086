import { parseModelFile, type ModelFile } from '../../matchers/index.ts'
import type { Globals, Invocation } from '../globals.ts'
import { parseJson } from './parseJson.ts'

type Options = Pick<Globals, 'config'> & { readonly model?: string }

/** The settings name the model where the command line does not; reading them takes longer than reading a model. */
const fileOf = async ({ model, config }: Options, { env }: Invocation): Promise<string> => {
  if (model !== undefined && config === undefined) return model
  const { loadConfig } = await import('../../config.ts')
  const { matching } = loadConfig({ file: config, env })
  return model ?? matching.model
}

/** The model a command works with: that of `--model`, else the configured one. Throws VettingError `bad-model`, `bad-config` or `file-not-found`. */
export const readModel = async (options: Options, invocation: Invocation): Promise<ModelFile> =>
  parseModelFile(parseJson(await fileOf(options, invocation)))
