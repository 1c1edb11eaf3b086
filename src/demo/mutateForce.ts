import type { ForceSizes } from './sizes.ts'
import { defaultShare, makeWorld } from './world.ts'
import { type ForceManifest, type ForceOutput, writeForce } from './writeForce.ts'

/**
 * Writes the extracts of a later night of the same force: night 1 follows the one of `generateForce`. Each night changes
 * `share` of the rows of every file: four in five read differently, the rest come or go in equal parts. Rows that are not
 * counted as changed are the same bytes as the night before. `share` must be the same for all nights of one force.
 */
export const mutateForce = async ({
  night = 1,
  share = defaultShare,
  ...options
}: ForceSizes & ForceOutput & { readonly night?: number; readonly share?: number }): Promise<ForceManifest> =>
  writeForce(makeWorld(options, night, share), options)
