import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { TextField } from '../look/text-field.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { LookPage } from './audit-answers.ts'
import { auditWords } from './audit-words.ts'
import { LookList } from './look-list.tsx'

const codesOf = (group: 'act' | 'basis') =>
  Object.keys(auditWords).flatMap((key) => (key.startsWith(`${group}.`) ? [key.slice(group.length + 1)] : []))

const anyIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const survivorCode = /^[0-9a-z]{4}-[0-9a-z]{4}$/

const nothing = { organisation: '', member: '', act: '', basis: '', from: '', to: '', thread: '' }

type Search = typeof nothing

/**
 * The log of looks, searched. What is searched for stays in this window and out of the address: that somebody looked for
 * a thread is nobody's business but the log's.
 */
export function LookSearch() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [search, setSearch] = useState<Search>(nothing)
  const [typed, setTyped] = useState<Search>(nothing)
  const place = useRef<HTMLDivElement>(null)
  const follow = (followed: Partial<Search>) => {
    setTyped({ ...nothing, ...followed })
    setSearch({ ...nothing, ...followed })
    // The line that was pressed may be gone; what is searched for now stands here.
    place.current?.querySelector<HTMLElement>('.look-search input[dir="ltr"]')?.focus()
  }
  const looks = useInfiniteQuery({
    queryKey: ['looks', search],
    queryFn: ({ pageParam, signal }) =>
      ask<LookPage>(`/api/looks?${searchText({ ...search, after: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const found = looks.data?.pages.flatMap((page) => page.looks) ?? []
  return (
    <Card as="section" className="audit-part">
      <h2>{say('audit.looks')}</h2>
      <p className="measure">{say('audit.looksWhat')}</p>
      <div ref={place}>
        <SearchForm typed={typed} onType={setTyped} onSearch={setSearch} />
      </div>
      {looks.isPending && <Waiting />}
      {looks.isError && (
        <Notice kind="warm" live>
          <p>{refusal(looks.error)}</p>
        </Notice>
      )}
      {looks.isSuccess && (
        <>
          <p role="status" className="soft">
            {found.length === 0
              ? say('audit.noLooks')
              : say('audit.someLooks', { count: found.length, more: looks.hasNextPage ? 'yes' : 'no' })}
          </p>
          {found.length > 0 && <LookList looks={found} onFollow={follow} />}
          {looks.hasNextPage && (
            <div>
              <Button busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
                {say('audit.moreLooks')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  )
}

function SearchForm({
  typed,
  onType,
  onSearch,
}: {
  readonly typed: Search
  readonly onType: (typed: Search) => void
  readonly onSearch: (search: Search) => void
}) {
  const { say, sayOf, row } = useWords()
  const [wrong, setWrong] = useState(false)
  const refusal = useRefusalWords()
  const finding = useMutation({
    mutationFn: (code: string) => ask<{ thread: string }>('/api/looks/case', { method: 'POST', body: { code } }),
  })
  const people = useQuery({
    queryKey: ['looks', 'people'],
    queryFn: ({ signal }) =>
      ask<{ people: readonly { id: string; name: string; organisation: string }[] }>('/api/looks/people', { signal }),
    staleTime: 5 * 60_000,
  })
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: ({ signal }) =>
      ask<{ organisations: readonly { id: string; name: string }[] }>('/api/organisations', { signal }),
  })
  const set = (name: keyof Search) => (value: string) =>
    // Who works elsewhere is not among those who can be chosen then.
    onType({ ...typed, ...(name === 'organisation' && { member: '' }), [name]: value })
  const names = new Map(organisations.data?.organisations.map(({ id, name }) => [id, name]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const thread = typed.thread.trim().toLowerCase()
    finding.reset()
    const isCode = survivorCode.test(thread)
    const fault = thread !== '' && !isCode && !anyIdentifier.test(thread)
    setWrong(fault)
    if (fault) return
    if (!isCode) return onSearch({ ...typed, thread })
    finding.mutate(thread, { onSuccess: (found) => onSearch({ ...typed, thread: found.thread }) })
  }
  return (
    <form className="look-search" onSubmit={submit}>
      <Select
        label={say('audit.organisation')}
        value={typed.organisation}
        onChange={set('organisation')}
        empty={say('audit.anyOrganisation')}
        options={(organisations.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        label={say('audit.member')}
        value={typed.member}
        onChange={set('member')}
        empty={say('audit.anybody')}
        options={(people.data?.people ?? [])
          .filter(({ organisation }) => typed.organisation === '' || organisation === typed.organisation)
          .map(({ id, name, organisation }) => ({
            value: id,
            label: typed.organisation === '' ? row([name, names.get(organisation) ?? '']) : name,
          }))}
      />
      <Select
        label={say('audit.act')}
        value={typed.act}
        onChange={set('act')}
        empty={say('audit.anyAct')}
        options={codesOf('act').map((value) => ({ value, label: sayOf('act', value) }))}
      />
      <Select
        label={say('audit.basis')}
        value={typed.basis}
        onChange={set('basis')}
        empty={say('audit.anyBasis')}
        options={codesOf('basis').map((value) => ({ value, label: sayOf('basis', value) }))}
      />
      <TextField label={say('audit.from')} type="date" value={typed.from} onChange={set('from')} />
      <TextField label={say('audit.to')} type="date" value={typed.to} onChange={set('to')} />
      <TextField
        label={say('audit.thread')}
        hint={say('audit.threadHint')}
        error={wrong ? say('audit.threadWrong') : finding.isError ? refusal(finding.error) : undefined}
        spellCheck={false}
        dir="ltr"
        value={typed.thread}
        onChange={set('thread')}
      />
      <Button type="submit" busy={finding.isPending}>
        {say('audit.search')}
      </Button>
    </form>
  )
}

function searchText(search: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(search).filter(([, value]) => value !== '')).toString()
}
