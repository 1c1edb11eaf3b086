import { agreeWithholding as agree } from '../../store/packet/withholdings.ts'
import { withholdingStep } from '../withholdingStep.ts'

export const agreeWithholding = withholdingStep('agree', 'Agrees to a proposal of somebody else to withhold', agree)
