import type { ForceSizes } from './sizes.ts'
import { makeWorld } from './world.ts'
import { type ForceManifest, type ForceOutput, writeForce } from './writeForce.ts'

/**
 * Writes a synthetic force: seven extracts in the canonical layout and truth.csv. Same sizes, seed and options, same bytes.
 * Throws `usage` for sizes that cannot be made.
 */
export const generateForce = async (options: ForceSizes & ForceOutput): Promise<ForceManifest> =>
  writeForce(makeWorld(options), options)
