import path from 'node:path'
import type { Config } from '../../config.ts'
import { parsePolicy } from '../../review/policy/parsePolicy.ts'
import type { Policy } from '../../review/policy/policy.ts'
import { readText } from './readText.ts'

/** The policy in force. Throws `bad-policy` or `file-not-found`, naming file and place. */
export const readPolicy = (config: Config): Policy => parsePolicy(readText(config.policy), path.basename(config.policy))
