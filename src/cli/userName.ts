import { userInfo } from 'node:os'

/** Who runs the command, for the record of who asked. */
export const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`
  }
}
