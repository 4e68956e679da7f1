import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { membersSection } from '../directory/members-section.ts'
import { changeItem, findItem } from '../items.ts'
import { identifierField } from '../words.ts'

/**
 * A member accepts the code of conduct, for themselves and nobody else. It stands in their organisation's thread, beside their
 * roles, where those who look after members read it and no one besides. The text is named by its id, which nobody can know before
 * it is published: nobody accepts ahead what they have not seen.
 */
export const conductAccepted = entryKind({
  kind: 'conduct.accepted',
  section: membersSection,
  verb: 'join',
  title: 'Code of conduct accepted',
  sentence: 'accepted the code of conduct',
  uncovered: true,
  body: z.strictObject({ text: identifierField.meta({ title: 'Which text', widget: 'hidden' }) }),
  check: ({ members }, { body }, { author }) => {
    const member = findItem(members, author)
    if (!member) return problem('refers-to-nothing', { field: 'member' })
    return member.conduct?.some(({ text }) => text === body.text) ? problem('already-settled') : undefined
  },
  fold: (state, { author, body, received }) => ({
    members: changeItem(state.members, author, (member) =>
      member.conduct?.some(({ text }) => text === body.text)
        ? member
        : { ...member, conduct: [...(member.conduct ?? []), { text: body.text, at: received }] },
    ),
  }),
})
