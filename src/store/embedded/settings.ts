export type EmbeddedSettings = Readonly<Record<string, string>>

type Sizes = { readonly sharedBuffers: string; readonly maintenanceWorkMemory: string; readonly maxWalSize: string }

/** Server settings for one machine that loads in bulk. */
export const embeddedSettings = ({ sharedBuffers, maintenanceWorkMemory, maxWalSize }: Sizes): EmbeddedSettings => ({
  shared_buffers: sharedBuffers,
  maintenance_work_mem: maintenanceWorkMemory,
  max_wal_size: maxWalSize,
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  // Without replicas, a COPY into a table of the same transaction needs no WAL.
  wal_level: 'minimal',
  max_wal_senders: '0',
  work_mem: '32MB',
  // Two loads keep both cores busy, and workers hand what they sort to each other through files.
  max_parallel_maintenance_workers: '0',
  // Pages come from the memory of the system here, and a worker to fetch them is one more process to wake.
  io_method: 'sync',
  max_parallel_workers_per_gather: '1',
  random_page_cost: '1.1',
  jit: 'off',
  max_connections: '100',
})

/**
 * Whatever else is set: loopback only, no socket file, and neither statements nor their errors in the log. Both quote
 * values; the client is told in any case.
 */
export const fixedSettings: EmbeddedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

/** Messages in English, dates in UTC, and none of the caller's PG* variables. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' })
