import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '../api/answers.ts'
import { sessionResumed } from '../api/session.ts'
import { meQuery } from '../app/me.ts'
import { tellOtherTabs } from '../app/tabs.ts'
import { typed } from '../app/typed.ts'
import { useGo } from '../app/use-address.ts'

/** @returns what to do when somebody has signed in at a page of its own: forget whoever was here before, and go to Today */
export function useAdmitted(): (me: Me) => Promise<void> {
  const queries = useQueryClient()
  const go = useGo()
  return async (me) => {
    await typed.open(me.draftKey)
    queries.clear()
    queries.setQueryData(meQuery.queryKey, me)
    tellOtherTabs('signed-in')
    sessionResumed()
    go('/')
  }
}
