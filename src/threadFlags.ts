const requiring = '--experimental-require-module'

/**
 * Node's flags for worker threads: modules are imported, never required. A thread ended while it requires one takes the whole process with it
 * ("v8::Module::IsGraphAsync must be used on an instantiated module", Node 20.20); one ended while it imports just ends.
 */
export const threadFlags: readonly string[] = process.allowedNodeEnvironmentFlags.has(requiring)
  ? [requiring.replace('--', '--no-')]
  : []
