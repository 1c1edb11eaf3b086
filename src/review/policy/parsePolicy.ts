import { createHash } from 'node:crypto'
import { type Document, LineCounter, isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import { VettingError } from '../../errors.ts'
import type { Policy } from './policy.ts'
import { policySchema } from './schema.ts'

/**
 * Reads the text of a policy file; `name` is what messages call it.
 * @throws VettingError `bad-policy` naming the key and the line of every mistake.
 */
export function parsePolicy(text: string, name = 'policy.yaml'): Policy {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fault = document.errors[0]
  if (fault) {
    const what = fault.message.split('\n', 1)[0]
    throw new VettingError('bad-policy', `${name} line ${lines.linePos(fault.pos[0]).line}: ${what}`)
  }
  const content: object = document.toJS() ?? {}
  const result = policySchema.safeParse(content)
  if (!result.success) throw new VettingError('bad-policy', describe(name, document, lines, result.error.issues))
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return { ...result.data, content, version: `${result.data.version}-${hash.slice(0, 8)}` }
}

function describe(name: string, document: Document, lines: LineCounter, issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .map(
      (issue) =>
        `${name} line ${lineOf(document, lines, issue.path)}: ${issue.path.join('.') || '(top)'}: ${issue.message}`,
    )
    .join('\n')
}

/** Line of the deepest existing node on the path: a missing key is reported at its parent. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
