import { useInfiniteQuery } from '@tanstack/react-query'
import type { ThreadPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import './declaration.css'

type Row = ThreadPage['threads'][number]

/** The declarations that one may know, last change first. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const list = useInfiniteQuery({
    queryKey: ['threads', 'declaration'],
    queryFn: ({ pageParam, signal }) => {
      const asked = { kind: 'declaration', limit: '50', ...(pageParam === '' ? {} : { after: pageParam }) }
      return ask<ThreadPage>(`/api/threads?${new URLSearchParams(asked)}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const found = list.data?.pages.flatMap(({ threads }) => threads) ?? []
  return (
    <Stack gap={5}>
      <PageHeading title={say('nav.declarations')} />
      <p className="measure">{say('declarations.intro')}</p>
      {me.verbs.includes('draft-declaration') && (
        <div>
          <ButtonLink kind="main" to="/declarations/new">
            {say('declarations.open')}
          </ButtonLink>
        </div>
      )}
      {list.isPending && <Waiting />}
      {list.isError && (
        <Notice kind="warm" live>
          <p>{words(list.error)}</p>
        </Notice>
      )}
      {list.isSuccess && found.length === 0 && <p>{say('declarations.none')}</p>}
      {found.length > 0 && (
        <ul className="plain declarations" aria-label={say('nav.declarations')}>
          {found.map((row) => (
            <li key={row.thread}>
              <DeclarationLine row={row} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('app.more')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

function DeclarationLine({ row }: { readonly row: Row }) {
  const { say, lately, day } = useWords()
  const part = (section: string, name: string) => {
    const value = row.parts[section]?.[name]
    return typeof value === 'string' ? value : ''
  }
  const [revision, adopted] = [part('text', 'revision'), part('text', 'adopted')]
  return (
    <>
      <Link to={`/declarations/${row.thread}`} className="declaration-title">
        <bdi lang={part('declaration', 'language')}>{part('declaration', 'title') || say('declarations.untitled')}</bdi>
      </Link>
      <span className="paragraph-top">
        {adopted === '' ? (
          <Mark kind="calm">{revision === '' ? say('declarations.noText') : <bdi>{revision}</bdi>}</Mark>
        ) : (
          <Mark kind="good">
            {say('declarations.adopted', { symbol: part('text', 'symbol'), day: day(`${adopted}T12:00:00`) })}
          </Mark>
        )}
        <span className="soft small">
          {say('declarations.changed')} <time dateTime={row.changed}>{lately(row.changed, Date.now())}</time>
        </span>
      </span>
    </>
  )
}
