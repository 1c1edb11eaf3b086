import { VettingError } from '../../errors.ts'

/** `HH:MM` of a daily cron pattern such as `30 2 * * *`. Throws `bad-config` for any other rhythm: one night a day. */
export const dailyTime = (cron: string): string => {
  const [minute, hour, ...rest] = cron.trim().split(/\s+/)
  const isNumber = (text: string | undefined, below: number): text is string =>
    text !== undefined && /^\d{1,2}$/.test(text) && Number(text) < below
  if (!isNumber(minute, 60) || !isNumber(hour, 24) || rest.join(' ') !== '* * *') {
    throw new VettingError('bad-config', 'night.cron must name one time of day, as in "30 2 * * *".')
  }
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
