import { organisationVocabulary } from '@clarion/casework'
import { formOf } from '../entry-form/form-of.ts'

/** Whom a service can say it serves, in words. */
export const servesOptions = (() => {
  const listed = organisationVocabulary.kinds.find(({ kind }) => kind === 'service.listed')
  const serves = listed && formOf(listed.body).fields.find(({ name }) => name === 'serves')
  return serves?.type === 'several' ? serves.options : []
})()
