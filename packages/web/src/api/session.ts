import { store } from './store.ts'

/** Why nobody is signed in here now. */
export type SessionEnd = 'never-began' | 'ended' | 'idle'

/** Whether the session is open as far as this page knows; what ended it otherwise. */
export const session = store<'open' | SessionEnd>('open')

let known = false

let resumed = 0

/** How often somebody has signed in again since this page was opened: a refusal of an earlier session says nothing of this one. */
export function sessionNumber(): number {
  return resumed
}

/** Notes that a session was seen alive, so that its end can be told from its never having begun. */
export function sessionSeen(): void {
  known = true
}

/** Notes that the session is over: the sign-in page is shown over what is open, which stays as it is. */
export function sessionOver(end: 'ended' | 'idle' = 'ended'): void {
  if (session.get() !== 'open') return
  session.set(known ? end : 'never-began')
}

/** Notes that the same member has signed in again: whatever waited goes on. */
export function sessionResumed(): void {
  known = true
  resumed++
  session.set('open')
}

/**
 * Waits until the member has signed in again.
 *
 * @param signal gives up the wait
 */
export function signedInAgain(signal: AbortSignal | undefined): Promise<void> {
  if (session.get() === 'open') return Promise.resolve()
  return new Promise((resolve, reject) => {
    const gaveUp = () => {
      stop()
      reject(signal?.reason)
    }
    const stop = session.subscribe(() => {
      if (session.get() !== 'open') return
      stop()
      signal?.removeEventListener('abort', gaveUp)
      resolve()
    })
    signal?.addEventListener('abort', gaveUp, { once: true })
  })
}
