import { releaseRun as release } from '../../store/runs/releaseRun.ts'
import { runStep } from '../runStep.ts'

export const releaseRun = runStep('release', 'Lets a held run go on', release)
