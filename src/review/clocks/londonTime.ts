const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The date and wall-clock time in London of an instant: ISO date and `HH:MM`. */
export function londonTime(instant: Date): { readonly date: string; readonly time: string } {
  const part = Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { date: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` }
}
