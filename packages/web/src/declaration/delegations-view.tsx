import { useQuery } from '@tanstack/react-query'
import { organisationsQuery, useOrganisationNames } from '../case/use-case.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { GroupLists } from './group-lists.tsx'
import { isParty } from './read-parties.ts'
import { SayForm } from './say-form.tsx'
import { ShowConsultations } from './show-consultations.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Who takes part for whom, and the lists by which groups are told apart into their members. */
export function DelegationsView({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const names = useOrganisationNames()
  const { about, mayDraft, text } = consultations
  return (
    <Stack gap={5}>
      <p className="measure">{say(about.circulation === 'programme' ? 'declaration.toAll' : 'declaration.toNamed')}</p>
      {about.shown !== undefined && <p className="measure">{say('declaration.shown')}</p>}
      {about.delegations.length === 0 && <p>{say('declaration.noDelegations')}</p>}
      <ul className="plain delegations" aria-label={say('declaration.delegations')}>
        {about.delegations.map(({ organisation, party }) => {
          const name = names.get(organisation) ?? ''
          return (
            <li key={`${organisation} ${party}`}>
              <span>
                <bdi>{name}</bdi> · <b>{party}</b>
              </span>
              {mayDraft && <EndDelegation {...{ consultations, organisation, party, name }} />}
            </li>
          )
        })}
      </ul>
      {mayDraft && <NameDelegation {...{ consultations }} />}
      <GroupLists {...{ consultations }} />
      {mayDraft && text.adoption !== null && about.circulation !== 'programme' && about.shown === undefined && (
        <ShowConsultations {...{ consultations }} />
      )}
    </Stack>
  )
}

function EndDelegation({
  consultations: { thread, seen },
  organisation,
  party,
  name,
}: {
  readonly consultations: Consultations
  readonly organisation: string
  readonly party: string
  readonly name: string
}) {
  const { say } = useWords()
  const saying = useSaying(
    { thread, section: 'declaration', seen: seen.declaration },
    `end ${organisation} ${party}`,
    () => ({}),
  )
  return (
    <>
      <Button
        kind="quiet"
        busy={saying.pending}
        aria-label={say('declaration.endOf', { organisation: name, party })}
        onClick={() => saying.send('delegation.ended', { organisation, party })}
      >
        {say('declaration.end')}
      </Button>
      {saying.refused !== undefined && <p className="field-error">{saying.refused}</p>}
    </>
  )
}

function NameDelegation({ consultations: { thread, seen, about } }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const { data } = useQuery(organisationsQuery)
  const saying = useSaying({ thread, section: 'declaration', seen: seen.declaration }, 'delegation', () => ({
    organisation: '',
    party: '',
  }))
  const { organisation, party } = saying.draft
  const named = party.trim().toUpperCase()
  const known = about.delegations.some((one) => one.organisation === organisation && one.party === named)
  const faultOfParty = () => {
    if (named === '') return say('mend.missing')
    if (!isParty(named)) return say('declaration.noParty', { names: named })
    return known ? say('declaration.namedAlready') : undefined
  }
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('declaration.nameDelegation')}</h2>
        <p className="measure soft">{say('declaration.nameMeans')}</p>
        <SayForm
          saying={saying}
          faults={{ organisation: organisation === '' ? say('mend.missing') : undefined, party: faultOfParty() }}
          words={say('declaration.nameDo')}
          onSend={() => saying.send('delegation.named', { organisation, party: named })}
        >
          {(told) => (
            <>
              <Select
                label={say('declaration.organisation')}
                required
                empty={say('form-entry.choose')}
                error={told('organisation')}
                value={organisation}
                onChange={(next) => saying.set({ organisation: next })}
                options={(data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField
                label={say('declaration.party')}
                hint={say('declaration.partyHint')}
                required
                dir="ltr"
                error={told('party')}
                value={party}
                onChange={(next) => saying.set({ party: next })}
              />
            </>
          )}
        </SayForm>
      </Stack>
    </Card>
  )
}
