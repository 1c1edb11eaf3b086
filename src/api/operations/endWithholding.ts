import { endWithholding as end } from '../../store/packet/withholdings.ts'
import { withholdingStep } from '../withholdingStep.ts'

export const endWithholding = withholdingStep('end', 'Takes a proposal back, or lets the member know from now on', end)
