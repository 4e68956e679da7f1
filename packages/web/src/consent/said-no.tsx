import type { SharingState } from '@clarion/casework'
import { sectionWords } from '../case/section-words.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { useWords } from '../words/use-words.ts'

/** What the person was asked and said no to, so that nobody asks again without knowing. */
export function SaidNo({ declined }: { readonly declined: NonNullable<SharingState['declined']> }) {
  const { say, day } = useWords()
  const names = useOrganisationNames()
  if (declined.length === 0) return null
  return (
    <section aria-labelledby="said-no">
      <h2 id="said-no">{say('declined.list')}</h2>
      <ul>
        {declined.toReversed().map(({ id, recipient, purpose, said }) => (
          <li key={id}>
            {say('declined.line', {
              name: names.get(recipient) ?? '',
              purpose: sectionWords('sharing').value('purpose', purpose) ?? purpose,
              day: day(said),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
