/** Whether a run of digits is made of zeros alone: a serial nobody was given. */
export const isAllZero = (digits: string): boolean => {
  for (let i = 0; i < digits.length; i++) if (digits.charCodeAt(i) !== 48) return false
  return true
}
