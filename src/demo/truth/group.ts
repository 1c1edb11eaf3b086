import type { Human } from '../people/human.ts'

/** Group of a person for measurements of fairness: naming culture and sex. */
export const groupOf = ({ culture, sex }: Human): string => `${culture.name}:${sex}`
