import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { ExplainedError } from '../explained-error.ts'
import { ensureProgramme } from '../founding/ensure-programme.ts'
import { application } from '../http/application.ts'
import { problemResponse } from '../http/problem-response.ts'
import { mailJobs } from '../jobs/mail-jobs.ts'
import { type RunningJobs, startJobs } from '../jobs/start-jobs.ts'
import { ownLinesRefusals } from '../own-lines/own-lines-refusals.ts'
import { clarionRoutes } from '../routes.ts'
import type { Services } from '../services.ts'
import { callersOf } from '../sign-in/callers-of.ts'
import { newSetUp } from '../sign-in/set-up.ts'
import { neutralSiteFrom } from '../survivor/neutral-site.ts'
import { survivorRefusals } from '../survivor/refused-page.ts'
import { letterRefusals } from '../transmission/letter-refusals.ts'
import { type OpenedServices, openServices } from './open-services.ts'
import { reachabilityFrom } from './reachability.ts'
import { serveWeb } from './serve-web.ts'
import { signInPartsOf } from './sign-in-parts-of.ts'

/** How to start. */
export type StartOptions = {
  /** The data directory. */
  readonly root: string
  /** `DATABASE_URL`, or undefined for the embedded database. */
  readonly databaseServer: string | undefined
  /** 0 for any free one. */
  readonly port: number
  readonly host: string
  readonly demonstration: boolean
  /** The folder of the built application. */
  readonly web: string
}

/** A running Clarion. */
export type RunningClarion = { readonly url: string; readonly welcome: readonly string[]; stop(): Promise<void> }

/**
 * Starts everything: the database, the keys, the server. What it started it stops again, in the reverse order.
 *
 * @throws Error whose message says what is wrong and what to do: a held directory, a used port, a wrong key
 */
export async function startClarion(options: StartOptions): Promise<RunningClarion> {
  const reachability = reachabilityFrom(process.env)
  const opened = await openServices(options.root, options.databaseServer, 10, true)
  let jobs: RunningJobs | undefined
  const stop = async () => {
    // The jobs first: without a database they would complain, and keep the program from ending.
    await jobs?.stop()
    await opened.close()
  }
  try {
    const { services } = opened
    await ensureProgramme(services, options.demonstration)
    const parts = signInPartsOf(services, reachability, await demonstrationOf(services))
    const app = application({
      services,
      routes: clarionRoutes(parts, neutralSiteFrom(process.env['CLARION_NEUTRAL_SITE']), reachability.model),
      ...callersOf(services, parts),
      pages: [survivorRefusals, letterRefusals, ownLinesRefusals],
    })
    app.get('/healthz', async () => await health(opened))
    serveWeb(app, options.web)
    jobs = await startJobs(services, opened.store.jobsUrl, console.error, mailJobs(reachability, console.error))
    const server = await listen(app.fetch, options)
    const { port } = server.address() as AddressInfo
    // When all else has worked: a start that fails must not end the link of one that runs.
    const setUpToken = await newSetUp(services)
    const url = `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}/`
    return {
      url,
      welcome: setUpToken === null ? [] : setUpLines(reachability.origin ?? new URL(url).origin, setUpToken),
      stop: async () => {
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeIdleConnections()
          // Whoever is still being answered has this long; then the connection is cut.
          setTimeout(() => server.closeAllConnections(), 5_000).unref()
        })
        await stop()
      },
    }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

/** What to do on a server in which nobody can sign in yet. The secret stands behind `#`, where no log sees it. */
function setUpLines(origin: string, token: string): string[] {
  return [
    '',
    'Nobody can sign in here yet. Open this link to set Clarion up: name the programme and become its first administrator.',
    `  ${origin}/set-up#${token}`,
    'It works once, for a day. The next start prints a new one, until somebody has used it.',
  ]
}

/** @returns the demonstration programme, where there is one */
async function demonstrationOf({ database }: Services): Promise<string | null> {
  const row = await database
    .selectFrom('clarion.programme')
    .select('programme_id')
    .where('demonstration', '=', true)
    .executeTakeFirst()
  return row?.programme_id ?? null
}

/** Healthy is: the database answers. */
async function health({ services }: OpenedServices): Promise<Response> {
  try {
    await sql`select 1`.execute(services.database)
    return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return problemResponse({ code: 'database-unavailable', detail: {} })
  }
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: StartOptions,
): Promise<Server> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server as Server))
    server.on('error', (error: Error & { code?: string }) => {
      reject(notListening(error, port, host))
    })
  })
}

/** Why nobody can be answered at an address, and what to do. */
function notListening(error: Error & { code?: string }, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    const words = `Port ${port} is in use by another program. Choose another with --port.`
    return new ExplainedError('unavailable', words, { cause: error })
  }
  if (error.code === 'EACCES') {
    const words = `Port ${port} is not for this account: those below 1024 are for root. Choose another with --port and put a proxy in front.`
    return new ExplainedError('noPermission', words, { cause: error })
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    const words = `${host} is no address of this machine now. Choose another with --host.`
    return new ExplainedError('unavailable', words, { cause: error })
  }
  return error
}
