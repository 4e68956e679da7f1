import { useQuery } from '@tanstack/react-query'
import type { ThreadPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import '../cases/cases.css'
import './hearing.css'

/** The hearings that one may know of. */
export function Page() {
  const { say, day } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const hearings = useQuery({
    queryKey: ['threads', 'hearing'],
    queryFn: ({ signal }) => ask<ThreadPage>('/api/threads?kind=hearing&limit=200', { signal }),
  })
  const found = hearings.data?.threads ?? []
  return (
    <Stack gap={5}>
      <div className="cases-top">
        <PageHeading title={say('hearing.list')} />
        {me.verbs.includes('hold-hearing') && (
          <ButtonLink kind="main" to="/hearings/new">
            {say('hearing.open')}
          </ButtonLink>
        )}
      </div>
      {hearings.isPending && <Waiting />}
      {hearings.isError && (
        <Notice kind="warm" live>
          <p>{words(hearings.error)}</p>
        </Notice>
      )}
      {hearings.isSuccess && found.length === 0 && <p className="soft">{say('hearing.none')}</p>}
      <Stack as="ul" gap={3}>
        {found.map(({ thread, parts }) => {
          const { title, day: held, language } = parts['hearing'] ?? {}
          const signed = parts['summary']?.['signed']
          return (
            <li key={thread} className="card hearing-line">
              <Link to={`/hearings/${thread}`}>
                {typeof title === 'string' ? (
                  <bdi lang={typeof language === 'string' ? language : undefined}>{title}</bdi>
                ) : (
                  say('hearing.untitled')
                )}
              </Link>
              {typeof held === 'string' && <span className="soft">{day(held)}</span>}
              {typeof signed === 'string' && <Mark kind="good">{say('hearing.signed')}</Mark>}
            </li>
          )
        })}
      </Stack>
    </Stack>
  )
}
