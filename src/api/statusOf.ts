import { type ErrorCode, errorCodes, type ExitCode, exitCode } from '../errors.ts'

const statuses: Readonly<Record<ExitCode, number>> = {
  [exitCode.ok]: 200,
  [exitCode.failed]: 500,
  [exitCode.usage]: 400,
  [exitCode.notFound]: 404,
  [exitCode.refused]: 403,
  [exitCode.conflict]: 409,
  [exitCode.partial]: 422,
}

/** The HTTP status an error code is answered with; it follows from its exit code. */
export const statusOf = (code: ErrorCode): number => statuses[errorCodes[code]]
