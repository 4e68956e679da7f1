import { currentValue, section } from '@clarion/journal'
import type { z } from 'zod'
import { disputedFields, type Fields } from '../fields.ts'
import type { profileBody } from './profile-body.ts'

/** What everyone in the programme may know of an organisation. */
export type ProfileState = {
  /** The organisation's own id, which is its thread's. */
  readonly id: string
  /** The organisation that brought it into the programme and looks after its first members. */
  readonly registeredBy: string
  readonly registered: string
  /** Taken out of the programme, by whom and when; absent while it is part of it. */
  readonly withdrawn?: { readonly by: string; readonly at: string }
  readonly fields: Fields<z.infer<typeof profileBody>>
}

export const profileSection = section<ProfileState>({
  name: 'profile',
  title: 'Profile of the organisation',
  open: true,
  initial: { id: '', registeredBy: '', registered: '', fields: {} },
  listing: ({ fields }) => ({
    name: currentValue(fields.name) ?? '',
    type: currentValue(fields.type) ?? null,
    country: currentValue(fields.country) ?? null,
  }),
  facts: ({ fields }) => ({ type: currentValue(fields.type) ?? 'unknown' }),
  disputes: ({ fields }) => disputedFields(fields),
})
