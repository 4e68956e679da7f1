import { currentValue, section } from '@clarion/journal'
import type { z } from 'zod'
import { disputedFields, type Fields } from '../fields.ts'
import type { safeContactBody } from './safe-contact-body.ts'

/** How the person can be reached without danger, as far as it was said. */
export type ContactState = Fields<z.infer<typeof safeContactBody>>

export const contactSection = section<ContactState>({
  name: 'contact',
  title: 'Safe contact: how, when and with which words to reach the person',
  initial: {},
  listing: ({ channel, language, leaveMessage, confirmed }) => ({
    channel: currentValue(channel) ?? null,
    language: currentValue(language) ?? null,
    leaveMessage: currentValue(leaveMessage) ?? null,
    confirmed: currentValue(confirmed) ?? null,
  }),
  disputes: disputedFields,
})
