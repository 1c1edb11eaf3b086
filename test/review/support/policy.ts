import { readFileSync } from 'node:fs'
import { parsePolicy } from '../../../src/review/policy/parsePolicy.ts'

/** The text of the policy as it is shipped. */
export const shippedPolicyText = readFileSync(new URL('../../../config/policy.yaml', import.meta.url), 'utf8')

/** The policy as it is shipped. */
export const shippedPolicy = parsePolicy(shippedPolicyText)
