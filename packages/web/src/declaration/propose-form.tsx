import { directionOf, type Paragraph } from '@clarion/review'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { MarkWords } from './mark-words.tsx'
import { useParagraphName } from './paragraph-name.ts'
import { PartiesField } from './parties-field.tsx'
import { asked, bringsText, isOfWords, markedOf, type ProposeDraft, proposalBody } from './propose-draft.ts'
import { firstParties, wrongIn } from './read-parties.ts'
import { SayForm } from './say-form.tsx'
import { useArrival } from './use-arrival.ts'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Asks for a change at a paragraph: what, of which words, for whom. */
export function ProposeForm({
  consultations,
  paragraph,
  onDone,
}: {
  readonly consultations: Consultations
  readonly paragraph: Paragraph
  readonly onDone: () => void
}) {
  const { say, sayOf, row } = useWords()
  const { thread, about, revision, seen, mine, isOffice } = consultations
  const paragraphs = revision?.paragraphs ?? []
  const name = useParagraphName(paragraphs)
  const saying = useSaying<ProposeDraft>(
    { thread, section: 'text', seen: seen.text },
    `proposal ${paragraph.id}`,
    () => ({
      by: firstParties(isOffice ? [] : mine),
      asks: 'replace',
      start: '',
      end: '',
      quote: '',
      text: '',
      after: paragraph.id,
      part: paragraph.part,
      why: '',
    }),
  )
  const { draft } = saying
  const heading = useArrival<HTMLHeadingElement>()
  const checked = proposalBody(draft, paragraph, paragraphs, revision?.number ?? 0)
  const found = 'faults' in checked ? checked.faults : {}
  const faults = Object.fromEntries(
    Object.entries(found).map(([field, fault]) => [
      field,
      fault === 'no-party'
        ? say('declaration.noParty', { names: row(wrongIn(draft.by)) })
        : sayOf('proposalFault', fault),
    ]),
  )
  const marked = markedOf(draft, paragraph.text)
  const places = [
    { value: '', label: say('declaration.toBeginning') },
    ...paragraphs.map(({ id }) => ({ value: id, label: name(id) })),
  ]
  return (
    <section className="propose" aria-labelledby={`propose-${paragraph.id}`}>
      <Stack gap={3}>
        <h4 id={`propose-${paragraph.id}`} ref={heading} tabIndex={-1}>
          {say('declaration.proposeAt', { paragraph: name(paragraph.id) })}
        </h4>
        <SayForm
          saying={saying}
          faults={faults}
          words={say('declaration.proposeDo')}
          onSend={() => 'body' in checked && saying.send('proposal.made', checked.body, onDone)}
          onCancel={onDone}
        >
          {(told) => (
            <>
              <PartiesField
                consultations={consultations}
                value={draft.by}
                onChange={(by) => saying.set({ by })}
                error={told('by')}
              />
              <Select
                label={say('declaration.asks')}
                required
                value={draft.asks}
                onChange={(asks) => saying.set({ asks })}
                options={asked.map((one) => ({ value: one, label: sayOf('asks', one) }))}
              />
              {(isOfWords(draft.asks) || draft.asks === 'insert') && (
                <MarkWords
                  text={paragraph.text}
                  language={about.language}
                  marked={marked}
                  point={draft.asks === 'insert'}
                  error={told('words') ?? (draft.start !== '' && !marked ? say('declaration.markAgain') : undefined)}
                  onMark={({ start, end, quote }) => saying.set({ start: String(start), end: String(end), quote })}
                />
              )}
              {bringsText(draft.asks) && (
                <TextArea
                  label={say('declaration.newWords')}
                  required
                  longest={10_000}
                  lang={about.language}
                  dir={directionOf(about.language)}
                  error={told('text')}
                  value={draft.text}
                  onChange={(text) => saying.set({ text })}
                />
              )}
              {draft.asks === 'new' && (
                <Select
                  label={say('declaration.part')}
                  value={draft.part}
                  onChange={(part) => saying.set({ part })}
                  options={(['preamble', 'operative'] as const).map((part) => ({
                    value: part,
                    label: say(`declaration.${part}`),
                  }))}
                />
              )}
              {(draft.asks === 'new' || draft.asks === 'move') && (
                <Select
                  label={say('declaration.after')}
                  error={told('after')}
                  value={draft.after}
                  onChange={(after) => saying.set({ after })}
                  options={places}
                />
              )}
              <TextArea
                label={say('declaration.why')}
                longest={10_000}
                error={told('why')}
                rows={2}
                value={draft.why}
                onChange={(why) => saying.set({ why })}
              />
            </>
          )}
        </SayForm>
      </Stack>
    </section>
  )
}
