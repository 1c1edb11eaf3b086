/** Date and wall-clock time of an instant in one time zone. */
export type LocalTime = { readonly date: string; readonly time: string }

/** ISO date and `HH:MM` in the given IANA zone. */
export const localTime = (instant: Date, timeZone: string): LocalTime => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}
