import { connectionFound, connectionLost } from './connection.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { sessionOver, signedInAgain } from './session.ts'

/** A file on its way to our server, or from it. */
export type Carrying = {
  /** What is sent; without it something is fetched. */
  readonly send?: Blob
  /** Told how much is there, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal | undefined
}

/** So long may nothing at all move, in milliseconds, before the connection counts as broken. A slow one is only slow. */
const patience = 60_000

/**
 * Carries a file to or from our own server, telling how far it is; `fetch` cannot tell that of what is sent. The end of a
 * session is met as in `ask`: the same member signs in again, and the file is sent once more.
 *
 * @param path of this server, beginning with `/api/`
 * @returns what the server answered
 * @throws Refusal what the server refused, or `no-connection`
 * @throws DOMException AbortError when `signal` gave up
 */
export async function carryFile(path: string, carrying: Carrying = {}): Promise<Blob> {
  for (let attempt = 1; ; attempt++) {
    const { status, answer } = await carry(path, carrying)
    if (status >= 200 && status < 300) return answer
    const refusal = await refusalOf(status, await parsed(answer))
    if (refusal.code !== 'sign-in-needed' || attempt > 1) throw refusal
    sessionOver()
    await signedInAgain(carrying.signal)
  }
}

function carry(path: string, { send, onProgress, signal }: Carrying): Promise<{ status: number; answer: Blob }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let timer: ReturnType<typeof setTimeout> | undefined
    const moving = () => {
      clearTimeout(timer)
      timer = setTimeout(() => request.abort(), patience)
    }
    const moved = ({ lengthComputable, loaded, total }: ProgressEvent) => {
      moving()
      if (lengthComputable && total > 0) onProgress?.(loaded / total)
    }
    const gaveUp = () => request.abort()
    const broken = () => {
      if (signal?.aborted) return reject(signal.reason)
      connectionLost()
      reject(new Refusal('no-connection'))
    }
    request.onload = () => {
      connectionFound()
      resolve({ status: request.status, answer: request.response as Blob })
    }
    request.onerror = broken
    request.onabort = broken
    request.onloadend = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', gaveUp)
    }
    if (send) request.upload.onprogress = moved
    else request.onprogress = moved
    if (signal?.aborted) return reject(signal.reason)
    signal?.addEventListener('abort', gaveUp, { once: true })
    request.open(send ? 'POST' : 'GET', path)
    request.responseType = 'blob'
    // What is inside tells the server what it is; what a device believes of an ending would only contradict it.
    if (send) request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(send ?? null)
    moving()
  })
}

async function parsed(answer: Blob): Promise<unknown> {
  try {
    return JSON.parse(await answer.text())
  } catch {
    return undefined
  }
}
