import type { AskedBack } from '@clarion/review'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { OfText } from './of-text.tsx'
import { useParagraphName } from './paragraph-name.ts'
import { usePartyWords } from './party-words.ts'
import { wordsOfProposal } from './propose-draft.ts'
import type { Consultations } from './use-declaration.ts'
import { useProposeBack } from './use-propose-back.ts'

/** Something that a text which came back asks: a proposal once a person says so, by whom they speak for. */
export function AskedBackCard({
  consultations,
  asked,
  why,
  mayPropose,
}: {
  readonly consultations: Consultations
  readonly asked: AskedBack
  /** Why a person must look at it, in words. */
  readonly why: string | undefined
  /** Whether the reader speaks for its parties. */
  readonly mayPropose: boolean
}) {
  const { say, sayOf } = useWords()
  const parties = usePartyWords()
  const proposing = useProposeBack(consultations)
  const { about, revision } = consultations
  const paragraphs = revision?.paragraphs ?? []
  const name = useParagraphName(paragraphs)
  const { action, by, line } = asked
  const { old, text } = wordsOfProposal({ action }, paragraphs)
  const place = action.type === 'new' ? action.after : action.paragraph
  const label = say('declaration.returnedLine', { line, by: parties(by) })
  return (
    <section className="proposal" aria-label={label}>
      <Stack gap={2}>
        <p>
          <b>{label}</b> · {place === null ? say('declaration.toBeginning') : name(place)}
        </p>
        <p>
          {sayOf('asks', action.type)}
          {old !== '' && (
            <>
              {' '}
              <OfText as="q" language={about.language}>
                {old}
              </OfText>
            </>
          )}
          {text !== '' && (
            <>
              {' → '}
              <OfText as="q" language={about.language}>
                {text}
              </OfText>
            </>
          )}
          {action.type === 'move' && (
            <>
              {' · '}
              {action.after === null
                ? say('declaration.toBeginning')
                : say('declaration.afterThat', { paragraph: name(action.after) })}
            </>
          )}
        </p>
        {why !== undefined && <p className="soft">{why}</p>}
        {proposing.refused !== undefined && (
          <p className="field-error" role="alert">
            {proposing.refused}
          </p>
        )}
        {mayPropose && (
          <div>
            <Button busy={proposing.pending} onClick={() => proposing.propose([asked])}>
              {say('declaration.proposeDo')}
              <span className="unseen"> {label}</span>
            </Button>
          </div>
        )}
      </Stack>
    </section>
  )
}
