import { londonTime } from '../clocks/londonTime.ts'
import type { Desk } from './desk.ts'

/** The date in London, ISO. */
export const today = ({ now }: Pick<Desk, 'now'>): string => londonTime(now()).date
