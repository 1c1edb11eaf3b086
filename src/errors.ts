/** Exit codes of the command line. */
export const exitCode = { ok: 0, failed: 1, usage: 2, notFound: 3, refused: 4, conflict: 5, partial: 6 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** Every code an error of this program can carry, with the exit code the command line gives for it. */
export const errorCodes = {
  // Faults: something broke or could not be reached.
  internal: exitCode.failed,
  'database-unreachable': exitCode.failed,
  'database-failed': exitCode.failed,
  'embedded-failed': exitCode.failed,
  'migration-failed': exitCode.failed,
  'queue-unreachable': exitCode.failed,
  'run-failed': exitCode.failed,
  'audit-broken': exitCode.failed,
  'replay-differs': exitCode.failed,
  timeout: exitCode.failed,
  // The caller's words or files cannot be used.
  usage: exitCode.usage,
  'bad-config': exitCode.usage,
  'bad-mapping': exitCode.usage,
  'bad-model': exitCode.usage,
  'bad-policy': exitCode.usage,
  'calendar-gap': exitCode.usage,
  'unknown-outcome': exitCode.usage,
  // Something named does not exist.
  'not-found': exitCode.notFound,
  'file-not-found': exitCode.notFound,
  'unknown-case': exitCode.notFound,
  'unknown-extract': exitCode.notFound,
  'unknown-flag': exitCode.notFound,
  'unknown-matter': exitCode.notFound,
  'unknown-person': exitCode.notFound,
  'unknown-reviewer': exitCode.notFound,
  'unknown-run': exitCode.notFound,
  'queue-empty': exitCode.notFound,
  // Understood, and not done because a rule forbids it.
  'clock-skew': exitCode.refused,
  'conflict-of-interest': exitCode.refused,
  'evidence-unopened': exitCode.refused,
  'extract-refused': exitCode.refused,
  'flag-withdrawn': exitCode.refused,
  'missing-reason': exitCode.refused,
  'not-permitted': exitCode.refused,
  'over-limit': exitCode.refused,
  'run-held': exitCode.refused,
  'same-person': exitCode.refused,
  'step-refused': exitCode.refused,
  'text-refused': exitCode.refused,
  'unsafe-queue': exitCode.refused,
  // Somebody else was there first.
  conflict: exitCode.conflict,
  'claim-expired': exitCode.conflict,
  'claim-held': exitCode.conflict,
  'run-in-progress': exitCode.conflict,
  'stale-version': exitCode.conflict,
  // Done in part; the rest is listed.
  'run-incomplete': exitCode.partial,
} as const satisfies Record<string, ExitCode>

export type ErrorCode = keyof typeof errorCodes

/**
 * The one error this program throws on purpose. The message says what, where and what to do, and never holds personal
 * data: it is printed, logged and stored as it stands.
 */
export class VettingError extends Error {
  override readonly name = 'VettingError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}

/** The exit code for anything thrown: 1 for what is not ours. */
export const exitCodeOf = (error: unknown): ExitCode =>
  error instanceof VettingError ? errorCodes[error.code] : exitCode.failed
