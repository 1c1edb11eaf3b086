import type { Fault } from '../processor/describeFault.ts'

/** A fault that happened in a thread, with its description kept. */
export class ShardFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.text)
    this.fault = fault
  }
}
