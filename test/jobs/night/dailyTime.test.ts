import { expect, test } from 'vitest'
import { dailyTime } from '../../../src/jobs/night/dailyTime.ts'

test.each([
  ['30 2 * * *', '02:30'],
  ['0 23 * * *', '23:00'],
  ['05 02 * * *', '02:05'],
])('%s is %s', (cron, time) => {
  expect(dailyTime(cron)).toBe(time)
})

test.each(['30 2 * * 1-5', '*/5 2 * * *', '30 24 * * *', '60 2 * * *', '30 2', '0 30 2 * * *', ''])(
  '%s is refused',
  (cron) => {
    expect(() => dailyTime(cron)).toThrow(expect.objectContaining({ code: 'bad-config' }))
  },
)
