import { Agent, request } from 'node:http'
import { cpuSeconds } from './cpu-seconds.ts'
import type { Asked, Target } from './targets.ts'

/** What one run of one question gave. Times in milliseconds; CPU of the server and of PostgreSQL, per request. */
export type Measured = {
  readonly requests: number
  readonly failed: number
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
  readonly nodeCpu: number
  readonly postgresCpu: number
}

/**
 * Asks with so many clients at once, each waiting for its answer before it asks again.
 *
 * @param postgres process id of the database's main process
 * @param seconds for how long
 */
export async function load(
  target: Target,
  postgres: number,
  clients: number,
  seconds: number,
  ask: () => Asked,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let failed = 0
  const before = { node: cpuSeconds(target.pid), postgres: cpuSeconds(postgres, true) }
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const asked = ask()
        const from = performance.now()
        const { status } = await once(target, agent, asked)
        times.push(performance.now() - from)
        if (status >= 300) failed++
      }
    }),
  )
  const took = (performance.now() - started) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  const per = (after: number, was: number) => ((after - was) * 1000) / times.length
  return {
    requests: times.length,
    failed,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    perSecond: times.length / took,
    nodeCpu: per(cpuSeconds(target.pid), before.node),
    postgresCpu: per(cpuSeconds(postgres, true), before.postgres),
  }
}

/** Asks once. @returns the status and the text of the answer */
export function once(target: Target, agent: Agent, asked: Asked): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = asked
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port: target.port,
        method,
        path,
        headers: {
          ...headers,
          ...(body === undefined ? {} : { origin: target.origin, 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
