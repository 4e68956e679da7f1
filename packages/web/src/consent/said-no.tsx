import type { SharingState } from '@clarion/casework'
import { sectionTitle, sectionWords } from '../case/section-words.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { useWords } from '../words/use-words.ts'

/** What the person was asked and said no to, so that nobody asks again without knowing. */
export function SaidNo({ declined }: { readonly declined: NonNullable<SharingState['declined']> }) {
  const words = useWords()
  const { say, day, list } = words
  const names = useOrganisationNames()
  if (declined.length === 0) return null
  return (
    <section aria-labelledby="said-no">
      <h2 id="said-no">{say('declined.list')}</h2>
      <ul>
        {declined.toReversed().map(({ id, recipient, purpose, said, sections = [] }) => (
          <li key={id}>
            {say(sections.length > 0 ? 'declined.lineParts' : 'declined.line', {
              name: names.get(recipient) ?? '',
              purpose: sectionWords(words, 'sharing').value('purpose', purpose) ?? purpose,
              day: day(said),
              parts: list(sections.map((section) => sectionTitle(words, section))),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** With whom something was shared although the person had named them as never, and why. */
export function Overruled({ overruled }: { readonly overruled: NonNullable<SharingState['overruled']> }) {
  const { say, day } = useWords()
  const names = useOrganisationNames()
  if (overruled.length === 0) return null
  return (
    <section aria-labelledby="overruled">
      <h2 id="overruled">{say('never.list')}</h2>
      <ul>
        {overruled.toReversed().map(({ id, recipient, at, reason }) => (
          <li key={id}>{say('never.entry', { name: names.get(recipient) ?? '', day: day(at), reason })}</li>
        ))}
      </ul>
    </section>
  )
}
