import { beforeAll, expect, test } from 'vitest'
import { found, night } from '../review/support/nights.ts'
import { hire, record } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { invoke } from './support/invoke.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('desk')

const database = withDatabase()
const why = ['--reason', 'the birth place and the number differ'] as const

const run = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await invoke([...args, '--json', '-q'], {
    DATABASE_URL: database.url,
    VETTING_HOME: folder,
  })
  return { code, stderr, data: stdout === '' ? undefined : JSON.parse(stdout) }
}

const queue = (...args: readonly string[]) => run('queue', ...args)

beforeAll(async () => {
  for (const n of [1, 2, 3, 4]) {
    await hire(database.pool, `43/${n}`)
    await record(database.pool, `N${n}`)
  }
  await night(database.pool, '2026-01-05', [
    found({ memberKey: '43/1', recordKey: 'N1', signals: ['custody'] }),
    found({ memberKey: '43/2', recordKey: 'N2', band: 'MEDIUM' }),
    found({ memberKey: '43/3', recordKey: 'N3', band: 'LOW' }),
    found({ memberKey: '43/4', recordKey: 'N4', band: 'LOW' }),
    ...['43/2', '43/4'].map((memberKey) => found({ memberKey, recordKey: 'V1', class: 'WELFARE' })),
  ])
  const grade = ['--rank', 'Inspector', '--standing', 'inspector']
  for (const user of ['ann', 'bob']) await run('reviewers', 'set', user, ...grade, '--role', 'officer', ...why)
  await run('reviewers', 'set', 'sue', ...grade, '--role', 'supervisor', 'officer', ...why)
})

test('reviewers are listed, one login a person', async () => {
  expect((await run('reviewers')).data.map(({ id }: { id: string }) => id)).toEqual(['ann', 'bob', 'sue'])
  const set = ['--member', '43/9', '--rank', 'PC', '--standing', 'below-inspector', '--role', 'auditor', ...why]
  expect((await run('reviewers', 'set', 'tom', ...set)).code).toBe(0)
  expect(await run('reviewers', 'set', 'tom2', ...set)).toMatchObject({
    code: 2,
    stderr: expect.not.stringContaining('43/9'),
  })
})

test('pages of the queue and of victims and witnesses, by status and by who holds what', async () => {
  const listed = async (...args: readonly string[]) =>
    (await queue(...args, '--as', 'ann', ...why)).data.flags.map((row: { memberKey: string }) => row.memberKey)
  expect(await listed('--status', 'NEW', '--limit', '2')).toEqual(['43/1', '43/2'])
  expect(await listed('--status', 'CONFIRMED')).toEqual([])
  expect(await listed('--mine')).toEqual([])
  const welfare = await queue('welfare', '--limit', '1', '--as', 'ann', ...why)
  expect(welfare).toMatchObject({ code: 0, data: { hits: [{ memberKey: '43/2', recordKey: 'V1' }], next: '1' } })
  expect((await queue('welfare', '--member', '43/4', '--as', 'ann', ...why)).data.hits).toHaveLength(1)
})

test('a flag is taken, opened, answered by two people, and reopened', async () => {
  const taken = await queue('take', '--as', 'ann')
  expect(taken).toMatchObject({ code: 0, data: { memberKey: '43/1' } })
  const flag: string = taken.data.flagId
  expect(await queue('answer', flag, 'different', '--seen', '1', '--as', 'ann', ...why)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('[evidence-unopened]'),
  })
  expect((await queue('open', flag, '--as', 'ann', ...why)).code).toBe(4)
  const opened = await queue('open', flag, '--no-conflict', '--as', 'ann', ...why)
  expect(opened).toMatchObject({ code: 0, data: { flag: { id: flag, evidence: expect.anything() } } })
  const seen = String(opened.data.flag.version)
  expect((await queue('answer', flag, 'different', '--seen', '9', '--as', 'ann', ...why)).code).toBe(5)
  expect(await queue('answer', flag, 'different', '--seen', seen, '--as', 'ann', ...why)).toMatchObject({
    code: 0,
    data: { waitsFor: 'high-wrong-person' },
  })
  await queue('assign', flag, '--as', 'bob')
  await queue('open', flag, '--no-conflict', '--as', 'bob', ...why)
  const second = ['second', flag, 'different', '--seen', '2', '--factor', 'identity-details'] as const
  expect((await queue(...second, '--as', 'ann', ...why)).code).toBe(5)
  expect(await queue(...second, '--as', 'bob', ...why)).toMatchObject({ code: 0, data: { status: 'WRONG_PERSON' } })
  const reopen = ['reopen', flag, '--seen', '3', '--cause', 'record-split'] as const
  expect(await queue(...reopen, '--as', 'bob', ...why)).toMatchObject({ code: 0, data: { status: 'IDENTITY_CHECK' } })
})

test('a confirmed flag becomes a matter, which is decided, told and closed', async () => {
  await queue('assign', '2', '--to', 'ann', '--as', 'sue')
  await queue('open', '2', '--no-conflict', '--as', 'ann', ...why)
  expect(await queue('answer', '2', 'same', '--seen', '1', '--as', 'ann', ...why)).toMatchObject({
    data: { status: 'CONFIRMED' },
  })
  const matters = await queue('matters', '--as', 'ann', ...why)
  expect(matters.data).toMatchObject([{ memberKey: '43/2', status: 'OPEN', flags: ['2'] }])
  const { id } = matters.data[0]
  const step = (name: string, seen: number, ...more: readonly string[]) =>
    queue('decide', id, name, '--seen', String(seen), '--as', 'ann', ...more, ...why)
  expect((await step('assess-severity', 1)).data).toMatchObject({ status: 'SEVERITY' })
  expect((await step('refer', 2, '--route', 'NFA', '--outcome', 'CRIMINAL')).code).toBe(2)
  expect((await step('refer', 2, '--route', 'NFA', '--outcome', 'LOWER', '--consulted')).data).toMatchObject({
    status: 'DECIDED',
  })
  expect((await queue('notify', id, '--seen', '3', '--as', 'ann', ...why)).code).toBe(0)
  expect((await step('close', 4)).data).toMatchObject({ status: 'CLOSED' })
  expect((await queue('undo', '2', '--seen', '2', '--as', 'ann', ...why)).data).toMatchObject({
    status: 'IDENTITY_CHECK',
  })
  expect((await queue('correct', '2', '--as', 'ann', ...why)).code).toBe(0)
})

test('what was decided, noted and told is listed, a receipt entered, a decision reviewed', async () => {
  const decisions = await queue('decisions', '43/2', '--as', 'bob', ...why)
  expect(decisions.data.map(({ action }: { action: string }) => action)).toEqual([
    'confirm',
    'assess-severity',
    'refer',
    'close',
    'undo',
  ])
  await queue('note', '2', '--text', 'asked the court for the file', '--as', 'ann')
  expect((await queue('notes', '43/2', '--as', 'bob', ...why)).data).toMatchObject([{ flagId: '2', by: 'ann' }])
  const notices = await queue('notices', '--member', '43/2', '--as', 'bob', ...why)
  expect(notices.data).toMatchObject([{ cause: 'undone' }, { cause: 'corrected' }])
  const [{ id }] = notices.data
  expect((await queue('receipt', id, 'acknowledged', '--as', 'bob')).code).toBe(0)
  expect((await queue('receipt', id, 'delivered', '--as', 'bob')).code).toBe(5)

  const refer = decisions.data[2].id
  const review = ['review', refer, '--cause', 'unreasonable', '--raised-by', 'subject', '--as', 'ann'] as const
  const { challengeId } = (await queue(...review, ...why)).data
  const step = ['challenge', challengeId, 'decide', '--seen', '1', '--result', 'CONFIRMED'] as const
  expect((await queue(...step, '--as', 'ann', ...why)).code).toBe(4)
  expect((await queue(...step, '--as', 'bob', ...why)).data).toMatchObject({ status: 'DECIDED' })
  expect((await queue('challenges', '--member', '43/2', '--as', 'bob', ...why)).data).toMatchObject([
    { kind: 'review', raisedBy: 'subject', result: 'CONFIRMED' },
    { kind: 'reversal', cause: 'wrong-person' },
  ])
})

test('a flag is put off, handed up, noted, put back and dismissed', async () => {
  await queue('assign', '3', '--as', 'ann')
  expect((await queue('snooze', '3', '--until', '2099-01-01', '--as', 'ann', ...why)).code).toBe(4)
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  expect((await queue('snooze', '3', '--until', soon, '--as', 'ann', ...why)).code).toBe(0)
  await queue('assign', '3', '--as', 'ann')
  expect((await queue('escalate', '3', '--as', 'ann', ...why)).code).toBe(0)
  expect((await queue('assign', '3', '--as', 'ann')).code).toBe(4)
  expect((await queue('release', '3', '--as', 'sue')).code).toBe(0)
  expect((await queue('note', '3', '--text', 'asked for the custody record', '--as', 'ann')).code).toBe(0)
  expect((await queue('note', '3', '--text', 'turned \u202e round', '--as', 'ann')).code).toBe(4)
  expect(await queue('dismiss', '3:1', '4:1', '--as', 'ann', ...why)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('one person'),
  })
  expect(await queue('dismiss', '3:1', '--as', 'ann', ...why)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('Open these first: 3'),
  })
  await queue('open', '3', '--no-conflict', '--as', 'ann', ...why)
  expect((await queue('dismiss', '3:1', '--as', 'ann', ...why)).data).toMatchObject([{ status: 'WRONG_PERSON' }])
})

test('what is not there, and whom a tie keeps away', async () => {
  expect((await queue('open', '99', '--no-conflict', '--as', 'ann', ...why)).code).toBe(3)
  expect((await queue('take', '--as', 'nobody')).code).toBe(3)
  await run('reviewers', 'tie', 'bob', '43/4', '--kind', 'interested-party', ...why)
  expect(await queue('open', '4', '--no-conflict', '--as', 'bob', ...why)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('interested-party'),
  })
})
