import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { AcceptConduct } from './accept-conduct.tsx'
import './conduct.css'
import { atNoon, conductQuery } from './conduct-queries.ts'
import { ConductText } from './conduct-text.tsx'

/**
 * What everyone who works here promises. Whoever has not accepted it is led here from every other page, which stays at its address
 * and is shown once they have; others come here to read again what they accepted.
 */
export function Page() {
  const { say, day } = useWords()
  const refusal = useRefusalWords()
  const me = useMe()
  const read = useQuery(conductQuery)
  return (
    <Stack gap={5} className="conduct">
      <PageHeading title={say('conduct.title')} />
      {me.conductOwed && <p>{say('conduct.why', { programme: me.programme.name })}</p>}
      {read.isError && (
        <Notice kind="warm" live>
          <p>{refusal(read.error)}</p>
        </Notice>
      )}
      {read.isPending && <Waiting />}
      {read.data && read.data.version === null && <p>{say('conduct.none')}</p>}
      {read.data && read.data.version !== null && (
        <>
          <p className="soft">
            {say('conduct.version', { version: read.data.version, day: day(atNoon(read.data.from ?? '')) })}
          </p>
          {/* Another version is another page: nobody accepts the one that they did not see. */}
          <ConductText key={read.data.version} texts={read.data.texts} accepted={read.data.accepted?.text}>
            {(text) =>
              read.data.accepted ? (
                <p>{say('conduct.accepted', { day: day(read.data.accepted.at) })}</p>
              ) : (
                <AcceptConduct text={text} />
              )
            }
          </ConductText>
        </>
      )}
    </Stack>
  )
}
