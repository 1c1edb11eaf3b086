import type { AuditEvent } from '../../review/audit/recorder.ts'
import type { Store } from './openStore.ts'

/** Records that somebody looks at data. Call it before the data leaves the program: when it throws, nothing is shown. */
export const consult = ({ db, record }: Store, event: Omit<AuditEvent, 'operation'>): Promise<string> =>
  record(db, { operation: 'consultation', ...event })
