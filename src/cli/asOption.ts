import { Option } from 'commander'

/** In whose name a command acts. */
export const asOption = (): Option => new Option('--as <user>', 'reviewer who acts (default: who runs the program)')
