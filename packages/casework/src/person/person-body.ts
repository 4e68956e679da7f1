import { z } from 'zod'
import { ageGroups, ctdcAgeBands } from '../code-lists/age-bands.ts'
import { educationLevels } from '../code-lists/education-levels.ts'
import { genders } from '../code-lists/genders.ts'
import { maritalStatuses } from '../code-lists/marital-statuses.ts'
import { displacementSituations, migrationStatuses, protectionStatuses } from '../code-lists/migration-statuses.ts'
import { fieldsBody } from '../fields.ts'
import { choice, choices, countriesField, countryField, languagesField, oneOf, someOf } from '../words.ts'

/** Whom the person does not want to know. It binds people; the grants bind the system. */
export const keptFrom = {
  police: 'Police',
  immigration: 'Immigration authorities',
  consulate: 'Consulate or embassy',
  family: 'Family',
  employer: 'Employer',
  'community-interpreter': 'Interpreters of the same community',
  'own-community': 'Others of the same community',
} as const

/** Questions that the person would rather not be asked again. A skipped question is a choice, not a gap. */
export const questions = {
  gender: 'Gender',
  age: 'Age',
  citizenship: 'Citizenship',
  'marital-status': 'Marital status',
  education: 'Education',
  children: 'Children',
  migration: 'Migration and protection',
} as const

/**
 * What describes a person without naming them (HTCDS 2.0 fields of the person and the victim, not identifying). Sets
 * where a person can be several things at once; what is left out was not said, and that is not a "no".
 */
export const personBody = fieldsBody({
  gender: z
    .enum([...genders.codes, 'Other'])
    .optional()
    .meta({
      title: genders.title,
      list: genders.name,
      labels: { ...Object.fromEntries(genders.terms.map(({ code, label }) => [code, label])), Other: 'Other' },
      description: 'As the person says. "Other" is counted by itself and exported as not specified.',
    }),
  ageGroup: oneOf(ageGroups)
    .optional()
    .meta({ title: 'Age now', description: 'In doubt, the person is treated as a child until assessed.' }),
  ageBand: oneOf(ctdcAgeBands).optional().meta({ title: 'Age band now' }),
  ageAtExploitation: oneOf(ageGroups).optional().meta({ title: 'Age at the time of the exploitation' }),
  citizenships: countriesField.optional().meta({ title: 'Citizenships' }),
  stateless: choice({ yes: 'Yes', no: 'No', unclear: 'Unclear' }).optional().meta({ title: 'Stateless' }),
  countryOfBirth: countryField.optional().meta({ title: 'Country of birth' }),
  countryOfResidence: countryField.optional().meta({ title: 'Country of usual residence' }),
  languages: languagesField.optional().meta({ title: 'Languages the person speaks' }),
  reads: choice({ 'with-ease': 'With ease', 'with-effort': 'With effort', 'prefers-spoken': 'Prefers to be told' })
    .optional()
    .meta({ title: 'Reading' }),
  maritalStatus: oneOf(maritalStatuses).optional(),
  education: oneOf(educationLevels).optional(),
  children: z.int().min(0).max(30).optional().meta({ title: 'Children' }),
  childrenWithPerson: z.int().min(0).max(30).optional().meta({ title: 'Children who live with the person' }),
  migration: someOf(migrationStatuses).optional(),
  protection: someOf(protectionStatuses)
    .optional()
    .meta({ description: 'Runs beside the case and never waits for it (Palermo Protocol, article 14).' }),
  situation: someOf(displacementSituations).optional(),
  interpreter: choice({ no: 'Not needed', yes: 'Needed', 'by-telephone': 'Needed, by telephone only' })
    .optional()
    .meta({ title: 'Interpreter' }),
  interpreterSex: choice({ woman: 'A woman', man: 'A man', any: 'Either' })
    .optional()
    .meta({ title: 'Interpreter preferred' }),
  interviewerSex: choice({ woman: 'A woman', man: 'A man', any: 'Either' })
    .optional()
    .meta({ title: 'Interviewer preferred' }),
  access: choices({
    hearing: 'Hearing',
    sight: 'Sight',
    movement: 'Movement',
    learning: 'Learning or memory',
    speech: 'Speech',
  })
    .optional()
    .meta({ title: 'Support needed to take part' }),
  doNotShareWith: choices(keptFrom).optional().meta({ title: 'Do not share with' }),
  doNotAsk: choices(questions).optional().meta({ title: 'Would rather not be asked about' }),
})
