import type { FindingSignal } from './finding.ts'
import type { Theme } from './theme.ts'

/** Themes as signals: discrimination weighs as a hate element does. */
export const signalsOfThemes = (themes: readonly Theme[]): readonly FindingSignal[] =>
  themes.map((theme) => (theme === 'discrimination' ? 'hate' : theme))
