import { currentValue, section } from '@clarion/journal'
import type { z } from 'zod'
import { disputedFields, type Fields } from '../fields.ts'
import type { identityBody } from './identity-body.ts'

/** Names, numbers and addresses, sealed. */
export type IdentityState = Fields<z.infer<typeof identityBody>>

export const identitySection = section<IdentityState>({
  name: 'identity',
  title: 'Identity: names, date of birth, documents, telephone numbers',
  initial: {},
  listing: ({ names }) => {
    const known = currentValue(names) ?? []
    return { name: (known.find(({ kind }) => kind === 'called') ?? known[0])?.name ?? null }
  },
  disputes: disputedFields,
})
