import type { AskedBack } from '@clarion/review'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { askedBody } from './asked-body.ts'
import { OfText } from './of-text.tsx'
import { useParagraphName } from './paragraph-name.ts'
import { usePartyWords } from './party-words.ts'
import { wordsOfProposal } from './propose-draft.ts'
import type { Consultations } from './use-declaration.ts'

/** Something that a text which came back asks: a proposal once a person says so, by whom they speak for. */
export function AskedBackCard({
  consultations,
  asked,
  strangers,
}: {
  readonly consultations: Consultations
  readonly asked: AskedBack
  /** Those of its parties for which the reader does not speak. */
  readonly strangers: readonly string[]
}) {
  const { say, sayOf, row } = useWords()
  const refusal = useRefusalWords()
  const parties = usePartyWords()
  const saying = useSay()
  const { thread, about, revision, seen } = consultations
  const paragraphs = revision?.paragraphs ?? []
  const name = useParagraphName(paragraphs)
  const { action, by, line } = asked
  const { old, text } = wordsOfProposal({ action }, paragraphs)
  const place = action.type === 'new' ? action.after : action.paragraph
  const label = say('declaration.returnedLine', { line, by: parties(by) })
  const propose = () => {
    const body = askedBody(asked, revision?.number ?? 0, paragraphs)
    saying.mutate([entryNow({ thread, kind: 'proposal.made', section: 'text', seen: seen.text, body })])
  }
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
        {saying.isError && (
          <p className="field-error" role="alert">
            {refusal(saying.error)}
          </p>
        )}
        {strangers.length > 0 ? (
          <p className="soft">{say('declaration.returnedNotYours', { parties: row(strangers) })}</p>
        ) : (
          <div>
            <Button busy={saying.isPending} onClick={propose}>
              {say('declaration.proposeDo')}
              <span className="unseen"> {label}</span>
            </Button>
          </div>
        )}
      </Stack>
    </section>
  )
}
