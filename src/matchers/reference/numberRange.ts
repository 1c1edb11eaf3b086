/** Whether a padded code lies in a range of padded codes (`039-049`), equals the single one, or the range is ''. */
export const inRange = (code: string, range: string): boolean => {
  if (range === '') return true
  const dash = range.indexOf('-')
  return dash < 0 ? code === range : code >= range.slice(0, dash) && code <= range.slice(dash + 1)
}
