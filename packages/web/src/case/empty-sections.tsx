import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline, SectionOutline } from './case-answers.ts'
import { kindsToRecord } from './case-kinds.ts'
import { RecordLinks } from './record-links.tsx'
import { sectionTitle } from './section-words.ts'
import { useRecording } from './use-recording.ts'

/** The parts in which nothing was said yet, one line each, with what can be recorded. */
export function EmptySections({
  outline,
  sections,
}: {
  readonly outline: CaseOutline
  readonly sections: readonly SectionOutline[]
}) {
  const words = useWords()
  const { say, list } = words
  const recording = useRecording(outline)
  const names = sections.map(({ key }) => key)
  const refers = !outline.sections.some(({ key }) => key.startsWith('referral/'))
  // A section of which a case has many is in no outline before the first.
  const all = refers && outline.lead.id === recording.context.organisation ? [...names, 'referral'] : names
  if (all.length === 0) return null
  const parts = all.map((name) => ({ name, kinds: kindsToRecord(name, undefined, recording) }))
  const silent = parts.filter(({ kinds }) => kinds.length === 0)
  const silentParts = list(silent.map(({ name }) => sectionTitle(words, name)))
  if (silent.length === parts.length) return <p className="soft">{say('case.emptyOnly', { parts: silentParts })}</p>
  return (
    <section aria-labelledby="nothing-yet" className="empty-sections">
      <h3 id="nothing-yet">{say('case.nothingYet')}</h3>
      <Stack as="ul" gap={1}>
        {parts.flatMap(({ name, kinds }) =>
          kinds.length === 0
            ? []
            : [
                <li key={name} className="empty-section">
                  <span id={name}>{sectionTitle(words, name)}</span>
                  <RecordLinks thread={outline.thread} section={name} kinds={kinds} />
                </li>,
              ],
        )}
      </Stack>
      {silent.length > 0 && <p className="soft empty-silent">{say('case.alsoEmpty', { parts: silentParts })}</p>}
    </section>
  )
}
