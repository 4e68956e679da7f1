import { useEffect } from 'react'
import { useAddressSearch } from '../app/use-address.ts'
import { useSavedViews } from './use-saved-views.ts'

/**
 * Whoever comes to the list by no more than its address is led to the view that they made the first. Any filter or view in
 * the address says that something else is wanted.
 *
 * @returns whether the list is the one that is wanted; false while that is not known
 */
export function useFirstView(): boolean {
  const [search, change] = useAddressSearch()
  const { views, isPending } = useSavedViews()
  const bare = Object.values(search).every((value) => !value)
  const first = bare ? views.find((view) => view.first) : undefined
  useEffect(() => {
    if (first) change({ ...first.filters, view: first.id })
  })
  return !bare || (!isPending && first === undefined)
}
