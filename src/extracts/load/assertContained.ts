import { recordForm } from '../csv/recordBatch.ts'
import { Refusal } from '../refusal.ts'
import type { Reject, RejectCode } from '../rows/rejectCode.ts'

/** Rejects that may mean that other rows hide in this one, or that the file was cut here. */
const shapeCodes: ReadonlySet<RejectCode> = new Set(['columns', 'bad-quotes', 'line-break'])

/** Throws Refusal when a reject casts doubt on more than its own row: it is the end of a cut file, or spans several lines. */
export const assertContained = (reject: Reject, form: number): void => {
  if (!shapeCodes.has(reject.code)) return
  if ((form & recordForm.unended) !== 0) {
    throw new Refusal('truncated', `Line ${reject.line}: the last row is cut short. Send the file again.`)
  }
  if ((form & recordForm.multiline) !== 0) {
    throw new Refusal(
      'shape-across-lines',
      `Line ${reject.line}: a row that runs over several lines is malformed. A stray quote may hide the rows after it: ` +
        'mend the quotes and send the file again.',
    )
  }
}
