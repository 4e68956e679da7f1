import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { Me } from '../api/answers.ts'
import { session, sessionOver, sessionResumed } from '../api/session.ts'
import { Waiting } from '../look/waiting.tsx'
import { wordsHere } from '../words/speech.ts'
import { typedPatience } from './keep-typed.ts'
import { meQuery } from './me.ts'
import { onTabNews, tellOtherTabs } from './tabs.ts'
import { typed } from './typed.ts'

const SignIn = lazy(async () => {
  const [module] = await Promise.all([import('../sign-in/sign-in.tsx'), wordsHere(['entrance', 'vocabulary'])])
  return { default: module.SignIn }
})

/**
 * Shows the sign-in page while nobody is signed in. What was open stays there unseen, with everything typed in it, until
 * the same member comes back; anybody else gets a fresh page.
 */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const state = session.use()
  const closed = state !== 'open'

  const admit = async (me: Me) => {
    const before = queries.getQueryData(meQuery.queryKey)
    if (before !== undefined && before.member !== me.member) return location.assign('/')
    await typed.open(me.draftKey)
    queries.setQueryData(meQuery.queryKey, me)
    tellOtherTabs('signed-in')
    sessionResumed()
  }

  useEffect(() => onTabNews('signed-out', () => sessionOver('ended')), [])
  useEffect(() => {
    if (!closed) return
    const stopNews = onTabNews('signed-in', () => {
      // Another tab signed in, perhaps as somebody else: ask before anything is shown.
      void fetch('/api/me', { cache: 'no-store' })
        .then(async (answer) => answer.ok && (await admit((await answer.json()) as Me)))
        .catch(() => undefined)
    })
    const timer = setTimeout(() => location.assign('/'), typedPatience)
    return () => {
      stopNews()
      clearTimeout(timer)
    }
  })

  // The sign-in page gives the window its own title and takes the focus; both go back to where they were.
  const place = useRef<{ readonly title: string; readonly focus: Element | null }>(undefined)
  if (closed) place.current ??= { title: document.title, focus: document.activeElement }
  useEffect(() => {
    if (closed || !place.current) return
    const { title, focus } = place.current
    place.current = undefined
    document.title = title
    if (focus instanceof HTMLElement && focus.isConnected) focus.focus()
  }, [closed])

  return (
    <>
      <div hidden={closed} inert={closed}>
        {children}
      </div>
      {closed && (
        <Suspense fallback={<Waiting />}>
          <SignIn after={state} onAdmitted={admit} />
        </Suspense>
      )}
    </>
  )
}
