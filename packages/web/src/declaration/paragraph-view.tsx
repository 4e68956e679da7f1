import { useRef } from 'react'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { Additions, Pieces } from './additions.tsx'
import { AgreeParagraph } from './agree-paragraph.tsx'
import { Conflicts } from './conflicts.tsx'
import type { DrawnParagraph } from './drawn-text.ts'
import { OfText } from './of-text.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { ProposeForm } from './propose-form.tsx'
import type { Consultations } from './use-declaration.ts'

/** One paragraph: its words with the brackets around them, what is asked of it and by whom, and asking for a change. */
export function ParagraphView({
  consultations,
  one,
  name,
  bare,
  open,
  proposing,
  onPropose,
}: {
  readonly consultations: Consultations
  readonly one: DrawnParagraph
  readonly name: string
  /** The text alone. */
  readonly bare: boolean
  readonly open: boolean
  readonly proposing: boolean
  readonly onPropose: (yes: boolean) => void
}) {
  const { say, row } = useWords()
  const { about, maySpeak, mayDraft } = consultations
  const { paragraph, status } = one.compiled
  const opener = useRef<HTMLDivElement>(null)
  const close = () => {
    onPropose(false)
    // The form that had the focus goes; whoever opened it comes back to where they did.
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus())
  }
  return (
    <article className="paragraph" id={paragraph.id} aria-labelledby={`name-${paragraph.id}`}>
      <Stack gap={2}>
        <div className="paragraph-top">
          <h3 id={`name-${paragraph.id}`}>
            <bdi>{name}</bdi>
          </h3>
          {status === 'agreed' && <Mark kind="good">{say('declaration.agreed')}</Mark>}
          {status === 'bracketed' && <Mark kind="warm">{say('declaration.bracketed')}</Mark>}
          {paragraph.messages.length > 0 && (
            <Mark>{say('declaration.answersTo', { messages: row(paragraph.messages) })}</Mark>
          )}
        </div>
        <OfText as="p" language={about.language} className="paragraph-text">
          {bare ? paragraph.text : <Pieces pieces={one.pieces} />}
        </OfText>
        {!bare && (
          <>
            {one.notes.map((note) => (
              <OfText key={note} as="p" language={about.language} className="small">
                {note}
              </OfText>
            ))}
            <Additions additions={one.additions} language={about.language} />
            <Conflicts related={one.related} twice={one.twice} />
            {one.standings.length > 0 && (
              <details className="proposals">
                <summary>{say('declaration.proposals', { count: one.standings.length, paragraph: name })}</summary>
                <Stack gap={3}>
                  {one.standings.map((standing) => (
                    <ProposalCard key={standing.proposal.number} {...{ consultations, standing }} />
                  ))}
                </Stack>
              </details>
            )}
          </>
        )}
        {open && !bare && (maySpeak || mayDraft) && (
          <div ref={opener}>
            <Stack row gap={2}>
              {maySpeak && !proposing && (
                <Button onClick={() => onPropose(true)} aria-label={say('declaration.proposeAt', { paragraph: name })}>
                  {say('declaration.propose')}
                </Button>
              )}
              {mayDraft && <AgreeParagraph {...{ consultations, name }} paragraph={paragraph.id} />}
            </Stack>
          </div>
        )}
        {proposing && <ProposeForm {...{ consultations, paragraph }} onDone={close} />}
      </Stack>
    </article>
  )
}
