import { currentValue, section } from '@clarion/journal'
import type { z } from 'zod'
import { disputedFields, type Fields } from '../fields.ts'
import type { personBody } from './person-body.ts'

/** Who the person is, without a name. */
export type PersonState = Fields<z.infer<typeof personBody>>

export const personSection = section<PersonState>({
  name: 'person',
  title: 'The person: age, gender, languages and needs in conversation, no names',
  initial: {},
  listing: ({ ageGroup, gender, languages, interpreter }) => ({
    ageGroup: currentValue(ageGroup) ?? null,
    gender: currentValue(gender) ?? null,
    languages: currentValue(languages) ?? [],
    interpreter: currentValue(interpreter) ?? null,
  }),
  // What was not said is counted as unknown, never as a "no". Statistics of trafficking count the age at exploitation.
  facts: ({ ageAtExploitation, ageGroup, gender, citizenships, languages }) => ({
    age: currentValue(ageAtExploitation) ?? 'unknown',
    ageNow: currentValue(ageGroup) ?? 'unknown',
    // Nobody asked is not the same as asked and not specified.
    gender: currentValue(gender) ?? 'not-recorded',
    citizenship: [...(currentValue(citizenships) ?? [])].sort(),
    languages: [...(currentValue(languages) ?? [])].sort(),
  }),
  disputes: disputedFields,
})
