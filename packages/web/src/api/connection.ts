import { store } from './store.ts'

/** Whether the server could be reached when last tried. */
export const connection = store<'there' | 'away'>(navigator.onLine ? 'there' : 'away')

const pause = 4_000
let asking: ReturnType<typeof setTimeout> | undefined

/** Notes that no answer came; asks after the server until one comes. */
export function connectionLost(): void {
  connection.set('away')
  asking ??= setTimeout(serverAnswers, pause)
}

/** Notes that an answer came. */
export function connectionFound(): void {
  clearTimeout(asking)
  asking = undefined
  connection.set('there')
}

/** Asks whether the server is there. */
export async function serverAnswers(): Promise<boolean> {
  asking = undefined
  try {
    await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(pause) })
    connectionFound()
    return true
  } catch {
    connectionLost()
    return false
  }
}

addEventListener('offline', connectionLost)
addEventListener('online', () => void serverAnswers())
