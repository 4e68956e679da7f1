import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch, useGo } from '../app/use-address.ts'
import { newId } from '../entry-form/entry-now.ts'
import { Button } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { areSameFilters, filtersInAddress } from './filters-in-address.ts'
import { type SavedView, useSavedViews } from './use-saved-views.ts'
import { ViewDialog } from './view-dialog.tsx'

/** The views of the list that one keeps, and how to keep what it is narrowed to now. */
export function CaseViews() {
  const { say } = useWords()
  const words = useRefusalWords()
  const go = useGo()
  const [search] = useAddressSearch()
  const { views, keep } = useSavedViews()
  const [asked, setAsked] = useState<SavedView>()
  const filters = filtersInAddress(search)
  const open = views.find(({ id }) => id === search['view'])
  const changed = open !== undefined && !areSameFilters(open.filters, filters)
  const isNew = Object.keys(filters).length > 0 && !views.some((view) => areSameFilters(view.filters, filters))
  const keepChange = (view: SavedView) =>
    keep.mutate({ ...view, filters }, { onSuccess: () => announce(say('views.kept')) })
  const close = (address?: string) => {
    setAsked(undefined)
    if (address) go(address)
  }
  if (views.length === 0 && !isNew) return null
  return (
    <Stack row gap={2}>
      {views.length > 0 && (
        <nav aria-label={say('views.label')}>
          <ul className="kept-views plain">
            <li>
              <Link to="/cases" search={{ view: 'all' }} withSearch>
                {say('views.all')}
              </Link>
            </li>
            {views.map((view) => (
              <li key={view.id}>
                <Link to="/cases" search={{ ...view.filters, view: view.id }} withSearch>
                  <bdi>{view.first ? say('views.isFirst', { name: view.name }) : view.name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {open && changed && (
        <Button kind="quiet" busy={keep.isPending} onClick={() => keepChange(open)}>
          {say('views.keepChange', { name: open.name })}
        </Button>
      )}
      {isNew && (
        <Button kind="quiet" onClick={() => setAsked({ id: newId(), name: '', first: false, filters })}>
          {say('views.keep')}
        </Button>
      )}
      {open && !changed && (
        <Button kind="quiet" onClick={() => setAsked(open)}>
          {say('views.change')}
        </Button>
      )}
      {keep.isError && (
        <Notice kind="warm" live>
          <p>{words(keep.error)}</p>
        </Notice>
      )}
      {asked && (
        <ViewDialog
          view={asked}
          onClose={() => close()}
          onKept={({ id }) => close(addressOf({ ...asked, id }))}
          onRemoved={() => close('/cases?view=all')}
        />
      )}
    </Stack>
  )
}

/** @returns the address of a view: codes and ids, and never its name */
function addressOf({ id, filters }: SavedView): string {
  return `/cases?${new URLSearchParams({ ...filters, view: id })}`
}
