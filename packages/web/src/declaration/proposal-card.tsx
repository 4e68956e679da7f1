import { type ProposalStanding, proposalOutcomes } from '@clarion/review'
import { useState } from 'react'
import { useOrganisationNames } from '../case/use-case.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { BehindProposal } from './behind-proposal.tsx'
import { DecideProposal } from './decide-proposal.tsx'
import { OfText } from './of-text.tsx'
import { useParagraphName } from './paragraph-name.ts'
import { usePartyWords } from './party-words.ts'
import { wordsOfProposal } from './propose-draft.ts'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

const kinds = { open: 'calm', decided: 'plain', withdrawn: 'plain', 'words-gone': 'warm' } as const

/** A proposal: who asks for what and why, who stands behind it, what became of it, and answering it. */
export function ProposalCard({
  consultations,
  standing: { proposal, standing },
}: {
  readonly consultations: Consultations
  readonly standing: ProposalStanding
}) {
  const { say, sayOf, lately, direction } = useWords()
  const parties = usePartyWords()
  const organisations = useOrganisationNames()
  const { text, about, isOffice, mine, mayDraft, maySpeak } = consultations
  const paragraphs = text.revisions[proposal.revision]?.paragraphs ?? []
  const name = useParagraphName(paragraphs)
  const [deciding, setDeciding] = useState(false)
  const { old, text: fresh } = wordsOfProposal(proposal, paragraphs)
  const decision = text.decisions.findLast((one) => one.proposal === proposal.number)
  const { action } = proposal
  const after = action.type === 'new' || action.type === 'move' ? action.after : undefined
  const own = isOffice || proposal.by.every(({ party }) => mine.includes(party))
  const settled = text.adoption !== null || proposal.withdrawn
  const label = say('declaration.proposalOf', { number: proposal.number, by: parties(proposal.by) })
  const words = (said: string) => (
    <OfText as="q" language={about.language}>
      {said}
    </OfText>
  )
  return (
    <section className="proposal" aria-label={label}>
      <Stack gap={2}>
        <p>
          <b>{label}</b>{' '}
          <Mark kind={kinds[standing]}>
            {standing === 'decided' && decision ? sayOf('outcome', decision.outcome) : sayOf('standing', standing)}
          </Mark>
        </p>
        <p>
          {sayOf('asks', action.type)}
          {old !== '' && <> {words(old)}</>}
          {fresh !== '' && (
            <>
              {direction === 'rtl' ? ' ← ' : ' → '}
              {words(fresh)}
            </>
          )}
          {after !== undefined && (
            <>
              {' '}
              ·{' '}
              {after === null
                ? say('declaration.toBeginning')
                : say('declaration.afterThat', { paragraph: name(after) })}
            </>
          )}
        </p>
        {proposal.why !== '' && <p dir="auto">{proposal.why}</p>}
        <p className="soft small">
          {say('declaration.toldBy', {
            organisation: organisations.get(proposal.organisation) ?? '',
            when: lately(proposal.at, Date.now()),
            revision: text.revisions[proposal.revision]?.name ?? '',
          })}
        </p>
        {standing === 'words-gone' && <p className="small">{say('declaration.wordsGone')}</p>}
        {decision && (
          <p>
            {say('declaration.decided', { outcome: sayOf('outcome', decision.outcome) })}{' '}
            <span dir="auto">{decision.why}</span>
          </p>
        )}
        <BehindProposal {...{ consultations }} by={proposal.by} />
        {!settled && (
          <Stack row gap={2}>
            {mayDraft && !deciding && (
              <Button
                aria-label={say('declaration.decideOf', { number: proposal.number })}
                onClick={() => setDeciding(true)}
              >
                {say('declaration.decide')}
              </Button>
            )}
            {own && maySpeak && <TakeBack {...{ consultations }} number={proposal.number} />}
          </Stack>
        )}
        {deciding && !settled && (
          <DecideProposal
            {...{ consultations }}
            number={proposal.number}
            outcomes={Object.keys(proposalOutcomes)}
            onDone={() => setDeciding(false)}
          />
        )}
      </Stack>
    </section>
  )
}

function TakeBack({ consultations, number }: { readonly consultations: Consultations; readonly number: number }) {
  const { say } = useWords()
  const { thread, seen } = consultations
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, `take back ${number}`, () => ({}))
  return (
    <>
      <Button
        kind="quiet"
        busy={saying.pending}
        aria-label={say('declaration.takeBackOf', { number })}
        onClick={() => saying.send('proposal.withdrawn', { proposal: number })}
      >
        {say('declaration.takeBack')}
      </Button>
      {saying.refused !== undefined && <p className="field-error">{saying.refused}</p>}
    </>
  )
}
