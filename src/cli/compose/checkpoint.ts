import type { Config } from '../../config.ts'
import { keepCheckpoint } from '../../review/audit/keepCheckpoint.ts'
import { readSigningKey } from '../../review/audit/signingKey.ts'
import type { Queryable } from '../../store/queryable.ts'

/** Keeps the end of the trail as the configuration says. Throws `bad-config` for a key that cannot be used. */
export const checkpoint = async (db: Queryable, { checkpoints, signingKey }: Config['audit']): Promise<void> =>
  keepCheckpoint(db, checkpoints, signingKey === null ? undefined : await readSigningKey(signingKey))
