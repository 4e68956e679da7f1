import { store } from './store.ts'

/** Whether the server could be reached when last tried. */
export const connection = store<'there' | 'away'>(navigator.onLine ? 'there' : 'away')

const pause = 4_000
let asking: ReturnType<typeof setTimeout> | undefined

/** Notes that no answer came; asks after the server until one comes. */
export function connectionLost(): void {
  connection.set('away')
  asking ??= setTimeout(askAfter, pause)
}

/** Notes that an answer came. */
export function connectionFound(): void {
  clearTimeout(asking)
  asking = undefined
  connection.set('there')
}

async function askAfter(): Promise<void> {
  asking = undefined
  try {
    await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(pause) })
    connectionFound()
  } catch {
    connectionLost()
  }
}

addEventListener('offline', connectionLost)
addEventListener('online', () => void askAfter())
