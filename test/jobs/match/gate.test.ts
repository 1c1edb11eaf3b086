import { expect, test } from 'vitest'
import { fc } from '../../support/fastCheck.ts'
import { createGate } from '../../../src/jobs/match/gate.ts'

test('work that is alone shares the gate with nothing, and everything gets in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 12 }), async (scheduler, jobs) => {
      const gate = createGate()
      const inside: boolean[] = []
      const work = async (isAlone: boolean): Promise<void> => {
        inside.push(isAlone)
        expect(inside.length === 1 || !inside.includes(true)).toBe(true)
        await scheduler.schedule(Promise.resolve())
        inside.splice(inside.indexOf(isAlone), 1)
      }
      const all = Promise.all(jobs.map((isAlone) => gate.run(isAlone, () => work(isAlone))))
      await scheduler.waitFor(all)
      expect(inside).toEqual([])
    }),
  )
})

test('work that throws leaves the gate open', async () => {
  const gate = createGate()
  await expect(gate.run(true, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(gate.run(false, async () => 'in')).resolves.toBe('in')
})
