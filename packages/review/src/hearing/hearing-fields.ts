import { sealed } from '@clarion/journal'
import { z } from 'zod'
import { choice, dayField, identifierField, instantField, lineField } from '../entry-fields/fields.ts'
import { languages } from '../language/language.ts'
import { constituencies, invitedConstituencies } from './constituencies.ts'
import { announcements } from './hearing-section.ts'

/** So many signs a statement has at most: an hour of speech is half of that. */
export const statementAtMost = 120_000

export const languageField = z.enum(languages).meta({
  title: 'Language',
  labels: { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' },
})

export const constituencyField = choice(constituencies).meta({ title: 'Constituency' })

/** `opening`, `panel-2`, `floor`, `closing`. */
export const partOfDayField = z
  .string()
  .regex(/^(opening|floor|closing|panel-[1-9]\d?)$/, 'must be opening, panel-1, panel-2 …, floor or closing')

/** A name as its bearer wishes it to stand on the list. Sealed: among the speakers are survivors. */
export const nameField = sealed(lineField)

/** Words as they were said, brought to canonical form before they are sent: positions are counted in it. */
export const saidField = sealed(z.string().min(1).max(statementAtMost))

/** How many code points a text has: a fold meets it sealed, and spans must lie inside it all the same. */
export const lengthField = z.int().min(1).max(statementAtMost).meta({ title: 'Length', widget: 'hidden' })

/** SHA-256 of a text's bytes. */
export const checksumField = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
  .meta({ title: 'Checksum', widget: 'hidden' })

const pointField = z.int().min(0).max(statementAtMost)

/** A place in a statement: which edition of its words, from where to where, in code points. */
export const spanFields = {
  statement: identifierField.meta({ title: 'Statement', widget: 'statement' }),
  edition: z.int().min(1).max(1000).meta({ title: 'Edition', widget: 'hidden' }),
  start: pointField.meta({ title: 'From', widget: 'hidden' }),
  end: pointField.meta({ title: 'To', widget: 'hidden' }),
}

/** What a hearing is, when it is opened and when it is arranged anew. */
export const modalityFields = {
  title: lineField.meta({ title: 'Title' }),
  day: dayField.meta({ title: 'Day' }),
  place: lineField.optional().meta({ title: 'Place' }),
  mandate: lineField.optional().meta({ title: 'Mandate', description: 'The resolution and its paragraph.' }),
  language: languageField.meta({ title: 'Language of the summary' }),
  announced: choice(announcements).meta({ title: 'Who knows of it' }),
  panels: z
    .array(
      z.strictObject({
        title: lineField.meta({ title: 'Title' }),
        moderators: z.array(lineField).max(10).meta({ title: 'Moderators' }),
      }),
    )
    .max(20)
    .meta({ title: 'Panels' }),
  invited: z.array(choice(invitedConstituencies)).max(20).meta({ title: 'Invited constituencies' }),
  minutes: z.int().min(1).max(60).meta({ title: 'Minutes for each speaker' }),
  registration: instantField.optional().meta({ title: 'Speakers may be put on the list until' }),
}
