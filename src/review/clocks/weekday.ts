/** Day of the week of an ISO date, 0 = Sunday. */
export const weekday = (date: string): number => new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay()
