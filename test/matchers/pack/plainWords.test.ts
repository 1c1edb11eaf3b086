import { expect, test } from 'vitest'
import { packPlainWords, plainWordOf } from '../../../src/matchers/pack/plainWords.ts'
import { createWorkspace, forenameWords, nextRow, surnameOf } from '../../../src/matchers/pack/workspace.ts'
import { maxTokens } from '../../../src/matchers/text/nameTokens.ts'
import { fc } from '../../support/fastCheck.ts'
import { personModel } from '../../support/personModel.ts'

const pieces = fc.constantFrom(
  'Anne',
  'MARIE',
  'not',
  'entered',
  'Unknown',
  'j',
  'Zoë',
  "O'Neil",
  ' ',
  '',
  'x'.repeat(65),
)
const texts = fc.array(pieces, { maxLength: 15 }).map((words) => words.join(' '))

test('plain words of a name are numbered as its words are when it is read as text', () => {
  const workspace = createWorkspace(personModel())
  const found = { plain: 0, wrong: [] as string[] }
  fc.assert(
    fc.property(texts, (text) => {
      nextRow(workspace)
      const count = packPlainWords(workspace, text)
      const whole = plainWordOf(workspace, text, 0, text.length)
      if (count < 0) {
        if (workspace.rows.length > 0 || whole >= 0) found.wrong.push(text)
        return
      }
      found.plain++
      const packed = [...workspace.rows.data.subarray(0, count)]
      const expected = forenameWords(workspace, text).slice(0, maxTokens)
      const sameSurname = whole < 0 || surnameOf(workspace, text).whole === whole
      if (packed.join() !== expected.join() || !sameSurname) found.wrong.push(text)
    }),
  )
  expect(found.wrong).toEqual([])
  expect(found.plain).toBeGreaterThan(5)
})
