import { entryKind, everyone, section, type Vocabulary } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, lineField } from '../../entry-fields/fields.ts'
import { versionField } from '../transmission-fields.ts'
import { transmissionKinds } from '../transmission-kinds.ts'
import { transmissionSection } from '../transmission-section.ts'

type Held = {
  readonly lead: string
  readonly opened: string
  readonly guests: readonly string[]
  readonly signed: readonly number[]
}

const heldSection = section<Held>({
  name: 'hearing',
  title: 'A hearing',
  initial: { lead: '', opened: '', guests: [], signed: [] },
})

const heldIn = (states: ReadonlyMap<string, unknown>) =>
  (states.get('hearing') as Held | undefined) ?? heldSection.initial

/** The least hearing from which something can be sent: it opens, lets a guest read its title, and signs summaries. */
export const aHearingVocabulary: Vocabulary = {
  thread: 'hearing',
  sections: [heldSection, transmissionSection],
  kinds: [
    entryKind({
      kind: 'test-hearing.opened',
      section: heldSection,
      verb: 'hold-hearing',
      title: 'Hearing opened',
      sentence: 'opened a hearing',
      opens: true,
      body: z.strictObject({ title: lineField.meta({ title: 'Title' }) }),
      fold: (state, { organisation, received }) => ({ ...state, lead: organisation, opened: received }),
    }),
    entryKind({
      kind: 'test-hearing.shown',
      section: heldSection,
      verb: 'hold-hearing',
      title: 'Hearing shown',
      sentence: 'showed a hearing to a guest',
      body: z.strictObject({ organisation: identifierField.meta({ title: 'To whom' }) }),
      fold: (state, { body }) => ({ ...state, guests: [...state.guests, body.organisation] }),
    }),
    entryKind({
      kind: 'test-summary.signed',
      section: heldSection,
      verb: 'hold-hearing',
      title: 'Summary signed',
      sentence: 'signed a summary',
      body: z.strictObject({ version: versionField.meta({ title: 'Version' }) }),
      fold: (state, { body }) => ({ ...state, signed: [...state.signed, body.version] }),
    }),
    ...transmissionKinds((states, version) => heldIn(states).signed.includes(version)),
  ],
  accessSections: ['hearing'],
  access: (states) => {
    const { lead, opened, guests } = heldIn(states)
    const grant = (reader: string) =>
      ({
        id: reader,
        reader,
        sections: ['hearing'],
        basis: 'lead',
        purpose: 'hearing',
        from: opened,
        until: null,
      }) as const
    return { lead, survivor: null, grants: guests.filter((one) => one !== everyone).map(grant), erased: false }
  },
  code: () => null,
  isClosed: () => false,
}
