import { shippedFile } from '../../paths.ts'
import { readText } from './readText.ts'

/** The text of a table of reference that is shipped. */
export const readReference = (name: string): string => readText(shippedFile(`config/reference/${name}.csv`))
