import type { OtherForm } from '../names/culture.ts'
import type { Random } from '../random/random.ts'
import type { Human } from './human.ts'

/** A person's name as a source that does not know their custom writes it; undefined where that makes no difference. */
export const otherForm = (random: Random, { culture, name, sex }: Human): OtherForm | undefined => {
  const form = culture.otherForm(random, name, sex)
  return form?.forenames === name.forenames && form.surname === name.surname ? undefined : form
}
