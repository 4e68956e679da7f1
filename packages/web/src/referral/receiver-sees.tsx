import type { SharedGrant } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import type { CaseOutline } from '../case/case-answers.ts'
import { describeSection } from '../case/describe-section.ts'
import { FactList } from '../case/fact-list.tsx'
import { sectionTitle, sectionWords } from '../case/section-words.ts'
import { sectionQuery, useOrganisationNames } from '../case/use-case.ts'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** Exactly what the receiver will be able to read of the case, before anything is sent. */
export function ReceiverSees({
  outline,
  name,
  grants,
}: {
  readonly outline: CaseOutline
  readonly name: string
  readonly grants: readonly SharedGrant[]
}) {
  const { say } = useWords()
  const shared = [...new Set(grants.flatMap(({ sections }) => sections))].filter((one) => one !== 'referral')
  return (
    <Card as="section" className="receiver-sees">
      <Stack gap={3}>
        <h2>{say('referral.preview', { name })}</h2>
        <p className="small soft">{say('referral.previewText')}</p>
        {shared.map((section) => (
          <SharedPart key={section} outline={outline} section={section} />
        ))}
      </Stack>
    </Card>
  )
}

function SharedPart({ outline, section }: { readonly outline: CaseOutline; readonly section: string }) {
  const words = useWords()
  const { say } = words
  const names = useOrganisationNames()
  const known = outline.sections.some(({ key, version }) => key === section && version > 0)
  const answer = useQuery({ ...sectionQuery(outline.thread, section), enabled: known })
  const { facts, groups, items } = describeSection(answer.data?.state, {
    words,
    names,
    section: sectionWords(words, section),
  })
  const all = [...facts, ...groups.flatMap((group) => group.facts), ...items.flatMap((item) => item.facts)]
  return (
    <section aria-label={sectionTitle(words, section)}>
      <h3>{sectionTitle(words, section)}</h3>
      {all.length === 0 ? (
        <p className="soft">{say('referral.previewNothing')}</p>
      ) : (
        <>
          <FactList facts={facts} names={names} authors={new Map()} />
          {groups.map((group) => (
            <FactList key={group.name} facts={group.facts} names={names} authors={new Map()} />
          ))}
          {items.map((item) => (
            <FactList key={item.id} facts={item.facts} names={names} authors={new Map()} />
          ))}
        </>
      )}
    </section>
  )
}
