import { useQueryClient } from '@tanstack/react-query'
import { sessionResumed } from '../api/session.ts'
import { meQuery } from '../app/me.ts'
import { tellOtherTabs } from '../app/tabs.ts'
import { useGo } from '../app/use-address.ts'
import { SignIn } from './sign-in.tsx'

/** The sign-in page at its own address: where signing out and an identity provider lead. */
export function Page() {
  const queries = useQueryClient()
  const go = useGo()
  return (
    <SignIn
      after="never-began"
      onAdmitted={(me) => {
        queries.clear()
        queries.setQueryData(meQuery.queryKey, me)
        tellOtherTabs('signed-in')
        sessionResumed()
        go('/')
      }}
    />
  )
}
