import { fieldsBody } from '../fields.ts'
import { countriesField, languagesField, lineField, paragraphField } from '../words.ts'

export const programmeFields = {
  name: lineField.optional().meta({ title: 'Name' }),
  countries: countriesField.optional().meta({ title: 'Countries' }),
  languages: languagesField.optional().meta({ title: 'Languages' }),
  about: paragraphField.optional().meta({ title: 'What it is' }),
  helpline: lineField.optional().meta({ title: 'Helpline to show', description: 'Check it before you write it here.' }),
}

export const programmeBody = fieldsBody(programmeFields)
