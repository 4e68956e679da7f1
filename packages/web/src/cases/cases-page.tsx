import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ThreadPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch, usePageExists } from '../app/use-address.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { CaseFilters } from './case-filters.tsx'
import { CaseLoad } from './case-load.tsx'
import { CaseTable } from './case-table.tsx'
import { CaseViews } from './case-views.tsx'
import { type CaseFilterValues, filtersInAddress } from './filters-in-address.ts'
import { GiveCases, mostAtOnce } from './give-cases.tsx'
import { searched } from './searched.ts'
import { useFirstView } from './use-first-view.ts'
import './cases.css'

/** The first page is there at once; whoever goes on comes to see many. */
const [first, more] = [50, 200]

const pagesAskedAgain = 20

/** The cases that one may know, last change first, or newest first where a text or a form is looked for; filters stand in the address, what is searched for does not. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const exists = usePageExists()
  const [search] = useAddressSearch()
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const settled = useFirstView()
  const q = searched.use()
  const filters = { ...filtersInAddress(search), q }
  const cases = useInfiniteQuery({
    queryKey: ['threads', 'case', filters],
    queryFn: ({ pageParam, signal }) => page(filters, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // A page that is asked for again has other rows; comparing all that came before would cost more with each.
    structuralSharing: false,
    // Coming back to a list of a thousand would ask for each of its pages again, one after the other.
    refetchOnMount: ({ state }) => (state.data?.pages.length ?? 0) <= pagesAskedAgain,
  })
  const found = cases.data?.pages.flatMap(({ threads }) => threads) ?? []
  const filtered = Object.values(filters).some(Boolean)
  const goOn = async () => {
    const { data } = await cases.fetchNextPage()
    announce(say('cases.moreSaid', { count: data?.pages.at(-1)?.threads.length ?? 0 }))
  }
  // Whoever has asked for many goes on by scrolling; nobody has the end of a page pulled away before.
  const onEnd = () => {
    if (cases.hasNextPage && !cases.isFetchingNextPage && !cases.isFetchNextPageError) void goOn()
  }
  const choosing = chosen && {
    chosen,
    refused,
    full: chosen.size >= mostAtOnce,
    choose: (thread: string, yes: boolean) => {
      const next = new Set(chosen)
      if (!yes) next.delete(thread)
      else next.add(thread)
      setChosen(next)
    },
  }
  const mayOpen = me.verbs.includes('open-case') && exists('/cases/new')
  return (
    <Stack gap={5}>
      <div className="cases-top">
        <PageHeading title={say('cases.title')} />
        {mayOpen && (
          <ButtonLink kind="main" to="/cases/new">
            {say('cases.new')}
          </ButtonLink>
        )}
      </div>
      <CaseViews />
      <CaseFilters />
      {me.verbs.includes('assign-case') && (
        <Stack gap={3}>
          <CaseLoad />
          <Button
            kind="quiet"
            aria-expanded={chosen !== undefined}
            onClick={() => {
              setRefused(new Map())
              setChosen(chosen ? undefined : new Set())
            }}
          >
            {say(chosen ? 'cases.giveEnd' : 'cases.give')}
          </Button>
        </Stack>
      )}
      {chosen && (
        <GiveCases
          inList={found.filter(isGivable(me.organisation.id)).map(({ thread }) => thread)}
          chosen={chosen}
          onChoose={setChosen}
          onRefused={setRefused}
        />
      )}
      {(cases.isPending || !settled) && <Waiting />}
      {settled && cases.isError && (
        <Notice kind="warm" live>
          <p>{words(cases.error)}</p>
        </Notice>
      )}
      {settled && cases.isSuccess && (
        <>
          <p role="status" className="soft">
            {found.length > 0 && say('cases.found', { count: found.length, more: cases.hasNextPage ? 'yes' : 'no' })}
          </p>
          {found.length === 0 ? (
            <div className="cases-none">
              <p>{say(filtered ? 'cases.noneFound' : 'cases.none')}</p>
              <p className="soft">{say(filtered ? 'cases.noneFoundHint' : 'cases.noneHint')}</p>
            </div>
          ) : (
            <CaseTable
              cases={found}
              byChange={!q && !search['form'] && !search['flag'] && !search['worker']}
              choosing={choosing}
              onEnd={onEnd}
            />
          )}
          {cases.hasNextPage && (
            <div>
              <Button busy={cases.isFetchingNextPage} onClick={() => void goOn()}>
                {say('cases.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Stack>
  )
}

/** Only open cases that one’s own organisation leads are given to somebody. */
const isGivable =
  (organisation: string) =>
  ({ status, parts }: ThreadPage['threads'][number]) =>
    status === 'open' && parts['case']?.['lead'] === organisation

type Filters = CaseFilterValues & { readonly q: string }

/** A search goes in the body: what is searched for may be a name, and addresses are kept in logs. */
async function page({ q, ...filters }: Filters, after: string, signal: AbortSignal): Promise<ThreadPage> {
  const chosen = Object.entries({ ...filters, after }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const given = Object.fromEntries(chosen)
  const limit = after === '' ? first : more
  if (q) return await ask('/api/threads/search', { method: 'POST', body: { ...given, q, limit }, signal })
  return await ask(`/api/threads?${new URLSearchParams({ limit: String(limit), ...given })}`, { signal })
}
