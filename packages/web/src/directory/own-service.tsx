import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { EntryForm, type EntryFormProps } from '../entry-form/entry-form.tsx'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Stack } from '../look/stack.tsx'
import type { OfferedService } from '../referral/directory-query.ts'
import { useWords } from '../words/use-words.ts'
import { organisationKind } from './directory-kinds.ts'
import { readDirectoryAnew } from './directory-queries.ts'

type Act = 'report' | 'check' | 'take-out'

/** What those who list services can do with one of their own: report free places, check or change it, take it out. */
export function OwnService({
  service,
  thread,
  seen,
}: {
  readonly service: OfferedService
  readonly thread: string
  readonly seen: number
}) {
  const { say } = useWords()
  const [act, setAct] = useState<Act>()
  const queries = useQueryClient()
  const { id, free, line, description } = service
  const name = description.name ?? ''
  const close = () => setAct(undefined)
  const common = {
    thread,
    section: 'services-offered',
    seen,
    fixed: { service: id },
    onCancel: close,
    onSaved: () => {
      close()
      void readDirectoryAnew(queries)
    },
  } satisfies Partial<EntryFormProps>
  return (
    <>
      <Stack row gap={2}>
        <Button aria-label={say('directory.reportFreeOf', { name })} onClick={() => setAct('report')}>
          {say('directory.reportFree')}
        </Button>
        <Button aria-label={say('directory.checkOf', { name })} onClick={() => setAct('check')}>
          {say('directory.check')}
        </Button>
        <Button kind="quiet" aria-label={say('directory.takeOutOf', { name })} onClick={() => setAct('take-out')}>
          {say('directory.takeOut')}
        </Button>
      </Stack>
      {act === 'report' && (
        <Dialog title={say('directory.reportFreeOf', { name })} onClose={close}>
          <EntryForm
            {...common}
            kind={organisationKind('service.capacity-reported')}
            begin={free === null ? {} : { free }}
          />
        </Dialog>
      )}
      {act === 'check' && (
        <Dialog title={say('directory.checkOf', { name })} onClose={close}>
          <p>{say('directory.checkWhat')}</p>
          <EntryForm {...common} kind={organisationKind('service.listed')} begin={detailsNow(line, description)} />
        </Dialog>
      )}
      {act === 'take-out' && (
        <Dialog title={say('directory.takeOutOf', { name })} onClose={close}>
          <p>{say('directory.takeOutWhat')}</p>
          <EntryForm {...common} kind={organisationKind('service.withdrawn')} saveWords={say('directory.takeOutYes')} />
        </Dialog>
      )}
    </>
  )
}

/** What stands in the directory now, checked today; what is not known is left out. */
function detailsNow(line: string, description: OfferedService['description']) {
  const { name, capacity, languages, serves, area, hours, safetyNotes } = description
  const known = Object.entries({
    line,
    name,
    capacity,
    languages,
    serves,
    area,
    hours,
    safetyNotes,
    lastChecked: today(),
  })
  return Object.fromEntries(
    known.flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])),
  )
}

/** @returns the calendar day where the member is */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
