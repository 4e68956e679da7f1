import { useQuery } from '@tanstack/react-query'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import { acceptancesQuery } from './conduct-queries.ts'

/** Who has accepted the version in force, and who has not: for those who look after members alone. */
export function Acceptances() {
  const words = useWords()
  const { say, day } = words
  const refusal = useRefusalWords()
  const read = useQuery(acceptancesQuery)
  if (read.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(read.error)}</p>
      </Notice>
    )
  }
  if (!read.data) return <Waiting />
  const { version, members } = read.data
  if (version === null) return null
  const missing = members.filter(({ at }) => at === null)
  const accepted = members.filter(({ at }) => at !== null)
  return (
    <Stack as="section" gap={3}>
      <h3>{say('conduct-set.who', { version })}</h3>
      <p>{say('conduct-set.counted', { accepted: accepted.length, all: members.length })}</p>
      <h4>{say('conduct-set.missing')}</h4>
      {missing.length === 0 && <p>{say('conduct-set.missingNobody')}</p>}
      <People people={missing.map((one) => ({ ...one, more: '' }))} />
      {accepted.length > 0 && <h4>{say('conduct-set.acceptedBy')}</h4>}
      <People
        people={accepted.map((one) => ({
          ...one,
          more: say('conduct-set.acceptedOn', {
            day: day(one.at ?? ''),
            language: languageNameIn(words, one.language ?? ''),
          }),
        }))}
      />
    </Stack>
  )
}

type Person = { readonly id: string; readonly name: string; readonly organisation: string; readonly more: string }

function People({ people }: { readonly people: readonly Person[] }) {
  const { comma } = useWords()
  if (people.length === 0) return null
  return (
    <ul>
      {people.map(({ id, name, organisation, more }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          {comma}
          <bdi>{organisation}</bdi>
          {more !== '' && <span className="small soft"> {more}</span>}
        </li>
      ))}
    </ul>
  )
}
