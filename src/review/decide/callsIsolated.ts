/**
 * Whether reasons call a matter the only one of its kind. Inspectors found the words used of people with a history (HMICFRS
 * 2022), so they are challenged where other incidents are known. The database has the same pattern (migration 0070).
 */
export const callsIsolated = (reasons: string): boolean => /\b(isolated|one[\s-]?off)\b/iu.test(reasons)
