import { cancelRun as cancel } from '../../store/runs/cancelRun.ts'
import { runStep } from '../runStep.ts'

export const cancelRun = runStep('cancel', 'Ends an open run as failed', cancel)
