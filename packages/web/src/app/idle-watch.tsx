import { useEffect, useState } from 'react'
import { ask } from '../api/ask.ts'
import { session, sessionOver } from '../api/session.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { useWords } from '../words/use-words.ts'
import { onTabNews, tellOtherTabs } from './tabs.ts'

const warning = 60

/** Seconds between two signs of life to the server while somebody types and sends nothing. */
const pulse = 120

const signs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/**
 * Signs out when nobody has touched the page for a while, a minute's warning before. What was typed stays where it is,
 * behind the sign-in page; who signs in next as somebody else does not get it.
 *
 * @param seconds how long the server lets a session lie idle
 */
export function IdleWatch({ seconds }: { readonly seconds: number }) {
  const { say } = useWords()
  const [left, setLeft] = useState<number>()
  const [touched, touch] = useState<{ now: () => void }>()

  useEffect(() => {
    let last = Date.now()
    let told = last
    const active = () => {
      last = Date.now()
      setLeft(undefined)
      if (last - told < pulse * 1000) return
      told = last
      tellOtherTabs('active')
      // The server counts requests, not keys: without this, writing a long note would be idling.
      void ask('/api/me').catch(() => undefined)
    }
    // While the warning is shown only its own button counts: a cat on the keyboard keeps no session open.
    const sign = () => {
      if (Date.now() - last < (seconds - warning) * 1000) active()
    }
    const tick = () => {
      if (session.get() !== 'open') return
      const rest = seconds - (Date.now() - last) / 1000
      if (rest <= 0) {
        setLeft(undefined)
        void signOutIdle()
      } else setLeft(rest <= warning ? Math.ceil(rest) : undefined)
    }
    touch({
      now: () => {
        told = 0
        active()
      },
    })
    for (const name of signs) addEventListener(name, sign, { passive: true, capture: true })
    const stopNews = onTabNews('active', () => {
      last = Date.now()
    })
    // Signing in again is a sign of life, however long it took.
    const stopSession = session.subscribe(() => {
      last = Date.now()
    })
    const timer = setInterval(tick, 1000)
    return () => {
      stopSession()
      clearInterval(timer)
      stopNews()
      for (const name of signs) removeEventListener(name, sign, { capture: true })
    }
  }, [seconds])

  if (left === undefined) return null
  return (
    <Dialog title={say('idle.title')} onClose={() => touched?.now()}>
      <p>{say('idle.text', { seconds: left })}</p>
      <Button kind="main" onClick={() => touched?.now()}>
        {say('idle.stay')}
      </Button>
    </Dialog>
  )
}

async function signOutIdle(): Promise<void> {
  sessionOver('idle')
  await fetch('/api/sign-out', { method: 'POST' }).catch(() => undefined)
}
