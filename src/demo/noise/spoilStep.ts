import type { Human } from '../people/human.ts'
import type { Random } from '../random/random.ts'
import type { PersonSheet } from './personSheet.ts'
import type { Tags } from './tags.ts'

/** One way a record comes to differ from its person: alters the sheet and leaves a tag, or does nothing. */
export type SpoilStep = (random: Random, sheet: PersonSheet, human: Human, tags: Tags) => void
