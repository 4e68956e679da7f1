import { type ReactNode, useEffect, useRef } from 'react'
import type { CaseOutline } from '../case/case-answers.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { BeginScreening } from './begin-screening.tsx'
import type { Conversation } from './conversation.ts'
import type { FirstSaid } from './first-contact.ts'
import { useKeptConversation } from './kept-conversation.ts'
import { Question } from './question.tsx'
import { ScreeningResult } from './screening-result.tsx'
import { useInstruments } from './use-instruments.ts'
import { useKnown } from './use-known.ts'

/**
 * A conversation from its beginning to what the answers mean; then whoever asked says what becomes of it.
 *
 * @param outline the case; left out where there is none yet
 * @param onLeave what "stop for now" leads to
 * @param stop what can be done instead of asking, where it is not safe to ask
 * @param children what can be done with the finished conversation
 */
export function ScreeningTalk({
  outline,
  onLeave,
  stop,
  children,
}: {
  readonly outline?: CaseOutline | undefined
  readonly onLeave: () => void
  readonly stop: (said: FirstSaid, forget: () => void) => ReactNode
  readonly children: (conversation: Conversation, forget: () => void) => ReactNode
}) {
  const { say } = useWords()
  const [conversation, keep] = useKeptConversation(outline?.thread ?? '')
  const instruments = useInstruments()
  const instrument = conversation && instruments.near(conversation.instrument, conversation.version)
  const known = useKnown(outline, conversation?.ageAtAct || undefined)
  if (known.pending || instruments.loading) return <Waiting />
  if (!conversation || !instrument) {
    return <BeginScreening place={outline?.thread ?? ''} known={known} stop={stop} onBegin={keep} />
  }
  const { at, answers, stopped } = conversation
  if (at < instrument.items.length) {
    return (
      <Stack gap={5}>
        <Question key={at} conversation={conversation} instrument={instrument} onChange={keep} />
        <Button kind="quiet" onClick={onLeave}>
          {say('screening.later')}
        </Button>
      </Stack>
    )
  }
  const startAgain = () => {
    keep(undefined)
    // The button goes with the answers; the page begins anew, and so does its reader.
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <Stack gap={5}>
      <ResultHeading />
      <Stack row gap={3}>
        <Button kind="quiet" onClick={() => keep({ ...conversation, at: firstOpen(conversation, instrument.items) })}>
          {say('screening.goOn')}
        </Button>
        <Button kind="quiet" onClick={startAgain}>
          {say('screening.startAgain')}
        </Button>
      </Stack>
      <ScreeningResult instrument={instrument} answers={answers} known={known} />
      <Checkbox
        label={say('screening.stopped')}
        checked={stopped}
        onChange={(yes) => keep({ ...conversation, stopped: yes })}
      />
      {children(conversation, () => keep(undefined))}
    </Stack>
  )
}

/** Takes the focus: the question that had it is gone. */
function ResultHeading() {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {say('screening.resultTitle')}
    </h2>
  )
}

/** The first question that has no answer yet; the last one where all have. */
function firstOpen({ answers }: Conversation, items: readonly { readonly code: string }[]): number {
  const known = new Set(answers.map(({ item }) => item))
  const open = items.findIndex(({ code }) => !known.has(code))
  return open === -1 ? items.length - 1 : open
}
