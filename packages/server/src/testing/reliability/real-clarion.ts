import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { identifier } from '@clarion/journal'
import { clusterFiles } from '../../cluster/cluster-place.ts'
import { belongsTo, readPostmasterFile } from '../../cluster/postmaster.ts'
import { foundProgramme } from '../../founding/found-programme.ts'
import type { Actor } from '../../http/caller.ts'
import { lookupOf } from '../../sign-in/secret-token.ts'
import { openSession, stepSessionUp } from '../../sign-in/session.ts'
import { newMember, newOrganisation } from '../../sign-in/testing/staff.ts'
import { narrow, withSignIn } from '../../sign-in/with-sign-in.ts'
import { openServices } from '../../start/open-services.ts'
import type { TestServices } from '../test-services.ts'
import { type Asker, asker } from './ask.ts'

/** Somebody who is signed in at a real server. */
export type SignedIn = { readonly actor: Actor; readonly headers: Readonly<Record<string, string>> }

/** A data directory with a programme in it, and the real command that serves it, in a process of its own. */
export type RealClarion = {
  readonly root: string
  readonly asker: Asker
  /** Supervisors of one organisation, signed in and stepped up. */
  readonly people: readonly SignedIn[]
  /** Starts the command, as bin/clarion does, and returns when it answers. */
  start(): Promise<void>
  /** Ends the server's process with kill -9; the database's processes live on. */
  killServer(): Promise<void>
  /** Ends every process of the database with kill -9. */
  killDatabase(): void
  /** Asks until the server says that all is well. */
  ready(): Promise<void>
  /** Looks into the same data directory from this process, beside the server or without one. */
  inside<Result>(work: (services: TestServices) => Promise<Result>): Promise<Result>
  /** What the server's process wrote for its operator. */
  said(): string
  /** Ends all of it, whatever state it is in. */
  stop(): Promise<void>
}

/**
 * Founds a programme in a directory and signs people in. The server is not started yet.
 *
 * @param root an empty directory that PostgreSQL's account can enter
 * @param count how many people
 */
export async function realClarion(root: string, count: number): Promise<RealClarion> {
  const ids = { programme: newId(), coordination: newId(), administrator: newId() }
  const inside = async <Result>(work: (services: TestServices) => Promise<Result>): Promise<Result> => {
    const { services, store, directory, close } = await openServices(root, undefined, 4)
    try {
      return await work({
        ...services,
        ...ids,
        id: newId,
        pass: () => undefined,
        freshOrganisation: newId,
        ownerUrl: store.ownerUrl,
        operatorKey: directory.operatorKey,
        stop: async () => undefined,
      })
    } finally {
      await close()
    }
  }
  const people = await inside((services) => populate(services, count))
  const port = await freePort()
  const asks = asker(port)
  let server: ChildProcess | undefined
  let words = ''
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
  }
  const ready = async () => {
    for (const deadline = Date.now() + 120_000; ; ) {
      const reply = await asks.ask({ method: 'GET', path: '/healthz' }).catch(() => undefined)
      if (reply?.status === 200) return
      if (server && (server.exitCode !== null || server.signalCode !== null)) {
        throw new Error(`The server ended by itself: ${words.slice(-2_000)}`)
      }
      if (Date.now() > deadline) throw new Error(`The server did not come back: ${words.slice(-2_000)}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const killDatabase = () => {
    for (const pid of databaseProcesses(clusterFiles(path.join(root, 'postgres')).data)) {
      // One that has just ended by itself is as good.
      try {
        process.kill(pid, 'SIGKILL')
      } catch {}
    }
  }
  return {
    root,
    asker: asks,
    people,
    inside,
    ready,
    said: () => words,
    start: async () => {
      const main = path.join(import.meta.dirname, '../../command-line/main.ts')
      const flags = ['start', '--empty', '--no-open', '--port', String(port)]
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...flags], {
        env: { ...process.env, CLARION_DATA: root, DATABASE_URL: undefined },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      server = child
      child.stderr.on('data', (part: Buffer) => {
        words += part
      })
      const lines = createInterface(child.stdout)
      const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit')])
      if (typeof line !== 'string') throw new Error(`The server did not start: ${words.slice(-2_000)}`)
      await ready()
    },
    killServer: () => end('SIGKILL'),
    killDatabase,
    stop: async () => {
      asks.close()
      await end('SIGTERM')
      killDatabase()
    },
  }
}

/** The processes that work in a data directory: the postmaster and its children, and nobody else's. */
export function databaseProcesses(data: string): number[] {
  const main = readPostmasterFile(data)?.pid
  if (main === undefined || !belongsTo(data, main)) return []
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.map(Number).filter((pid) => belongsTo(data, pid))
}

function newId(): string {
  return identifier(Date.now(), randomBytes(10))
}

async function populate(services: TestServices, count: number): Promise<SignedIn[]> {
  await foundProgramme(services, {
    programme: services.programme,
    name: 'Reliability',
    demonstration: false,
    organisation: { id: services.coordination, name: 'National Coordination', type: 'CentralGovernmentOrganisation' },
    administrator: {
      id: services.administrator,
      name: 'Noor',
      email: 'noor@coordination.example',
      roles: ['administrator', 'coordinator'],
    },
    entries: [newId(), newId(), newId(), newId()],
  })
  const organisation = await newOrganisation(services, 'Lantern Outreach')
  const people: SignedIn[] = []
  for (let place = 1; place <= count; place++) {
    const actor = await newMember(services, organisation, `Mira${place}`, ['supervisor'])
    people.push({ actor, headers: { cookie: `clarion_session=${await steppedUp(services, actor)}` } })
  }
  return people
}

async function steppedUp(services: TestServices, { programme, author: holder }: Actor): Promise<string> {
  return await withSignIn(services.database, { programme, holder }, async (transaction) => {
    const token = await openSession(services, transaction, { kind: 'member', programme, holder })
    await narrow(transaction, { programme, holder })
    return (await stepSessionUp(services, transaction, lookupOf(token))).token
  })
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
