import { organisationTypes } from '../code-lists/organisation-types.ts'
import { fieldsBody } from '../fields.ts'
import { countryField, languagesField, lineField, oneOf, paragraphField } from '../words.ts'

export const profileFields = {
  name: lineField.optional().meta({ title: 'Name' }),
  type: oneOf(organisationTypes).optional(),
  country: countryField.optional().meta({ title: 'Country' }),
  area: lineField.optional().meta({ title: 'Where it works', widget: 'place' }),
  languages: languagesField.optional().meta({ title: 'Languages' }),
  about: paragraphField.optional().meta({
    title: 'What it does',
    description: 'Everyone in the programme can read this. Never the address of a shelter.',
  }),
  phone: lineField.optional().meta({ title: 'Telephone for colleagues' }),
  website: lineField.optional().meta({ title: 'Website' }),
}

export const profileBody = fieldsBody(profileFields)
