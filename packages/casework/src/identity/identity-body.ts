import { sealed } from '@clarion/journal'
import { z } from 'zod'
import { fieldsBody } from '../fields.ts'
import { choice, countryField, lineField } from '../words.ts'

const nameKinds = {
  called: 'What the person wishes to be called',
  legal: 'In documents',
  alias: 'Another name used',
  given: 'Given by an exploiter',
} as const

const documentKinds = {
  passport: 'Passport',
  'identity-card': 'Identity card',
  'residence-permit': 'Residence permit',
  'birth-certificate': 'Birth certificate',
  'case-number': 'Number of a case elsewhere',
  other: 'Other',
} as const

/**
 * What identifies the person. Apart from everything else, sealed, and never needed to be helped: a case lives under its
 * code, and much help is given without this section (datACT; WHO 2003, principle 5).
 */
export const identityBody = fieldsBody({
  names: z
    .array(
      z.strictObject({
        kind: choice(nameKinds).meta({ title: 'Which name' }),
        name: sealed(lineField, 'name').meta({ title: 'Name' }),
      }),
    )
    .max(20)
    .optional()
    .meta({ title: 'Names' }),
  birthDate: sealed(
    z.string().regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be a date, a month or a year'),
    'exact',
  )
    .optional()
    .meta({ title: 'Date of birth', description: 'As much as is known: 1999, 1999-04 or 1999-04-30.' }),
  placeOfBirth: sealed(lineField).optional().meta({ title: 'Place of birth', widget: 'place' }),
  numbers: z
    .array(
      z.strictObject({
        kind: choice(documentKinds).meta({ title: 'Document' }),
        country: countryField.optional().meta({ title: 'Issued by' }),
        number: sealed(lineField, 'exact').meta({ title: 'Number' }),
      }),
    )
    .max(20)
    .optional()
    .meta({ title: 'Documents and numbers' }),
  phones: z
    .array(sealed(z.string().regex(/^\+?[1-9]\d{1,14}$/, 'must be a number such as +447700900123'), 'exact'))
    .max(20)
    .optional()
    .meta({ title: 'Telephone numbers', description: 'To call, look at safe contact first.' }),
  emails: z.array(sealed(lineField, 'exact')).max(20).optional().meta({ title: 'E-mail addresses' }),
  accounts: z.array(sealed(lineField, 'exact')).max(20).optional().meta({ title: 'Accounts in apps' }),
  address: sealed(lineField).optional().meta({ title: 'Address' }),
  documents: choice({
    'with-person': 'With the person',
    'held-by-other': 'Held by someone else',
    lost: 'Lost or destroyed',
    none: 'Never had any',
  })
    .optional()
    .meta({ title: 'Where the identity documents are' }),
})
