import { positionLabels } from '@clarion/review'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { BehindProposal } from './behind-proposal.tsx'
import { useParagraphName } from './paragraph-name.ts'
import { usePartyWords } from './party-words.ts'
import { StatePosition } from './state-position.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Where States and groups stand on the text: stated at its adoption, before, or years later; taken back, and still to be seen. */
export function PositionsView({ consultations }: { readonly consultations: Consultations }) {
  const { say, sayOf, row, moment } = useWords()
  const parties = usePartyWords()
  const { text, revision, maySpeak, isOffice, mine } = consultations
  const adopted = text.adoption ? text.revisions[text.adoption.revision] : revision
  const paragraphs = adopted?.paragraphs ?? []
  const name = useParagraphName(paragraphs)
  return (
    <Stack gap={5}>
      {text.positions.length === 0 && <p>{say('declaration.noPositions')}</p>}
      <ol className="plain paragraphs" aria-label={say('declaration.positions')}>
        {text.positions.map(({ entry, by, position, paragraphs: on, words, at, withdrawn }) => (
          <li key={entry}>
            <div className="paragraph">
              <Stack gap={2}>
                <p className="paragraph-top">
                  <b>{parties(by)}</b>
                  <Mark>{sayOf('position', position, positionLabels[position])}</Mark>
                  {on.length > 0 && <span>{row(on.map(name))}</span>}
                  {withdrawn && <Mark kind="warm">{sayOf('standing', 'withdrawn')}</Mark>}
                  <span className="soft small">{moment(at)}</span>
                </p>
                {words !== '' && <p dir="auto">{words}</p>}
                <BehindProposal {...{ consultations, by }} />
                {!withdrawn && maySpeak && (isOffice || by.every(({ party }) => mine.includes(party))) && (
                  <TakeBack {...{ consultations, entry }} label={parties(by)} />
                )}
              </Stack>
            </div>
          </li>
        ))}
      </ol>
      {maySpeak && adopted && <StatePosition {...{ consultations, paragraphs }} />}
    </Stack>
  )
}

function TakeBack({
  consultations: { thread, seen },
  entry,
  label,
}: {
  readonly consultations: Consultations
  readonly entry: string
  readonly label: string
}) {
  const { say } = useWords()
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, `position ${entry}`, () => ({}))
  return (
    <>
      <Button
        kind="quiet"
        busy={saying.pending}
        aria-label={say('declaration.takeBackPosition', { by: label })}
        onClick={() => saying.send('position.withdrawn', { position: entry })}
      >
        {say('declaration.takeBack')}
      </Button>
      {saying.refused !== undefined && <p className="field-error">{saying.refused}</p>}
    </>
  )
}
