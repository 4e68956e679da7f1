import { organisationVocabulary } from '@clarion/casework'
import type { Option } from '../entry-form/form-field.ts'
import { formIn } from '../entry-form/form-in.ts'
import type { Words } from '../words/words.ts'

const listed = organisationVocabulary.kinds.find(({ kind }) => kind === 'service.listed')

/** Whom a service can say it serves, in words. */
export function servesOptions(words: Words): readonly Option[] {
  const serves = listed && formIn(words, listed.body).fields.find(({ name }) => name === 'serves')
  return serves?.type === 'several' ? serves.options : []
}
