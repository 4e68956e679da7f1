import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { appendEntries } from '../../door/append-entries.ts'
import type { Actor } from '../../http/caller.ts'
import { spokenConsent } from '../../testing/spoken-consent.ts'
import { testActor } from '../../testing/test-actor.ts'
import { testApplication } from '../../testing/test-application.ts'
import { newEntry, openCase } from '../../testing/test-entries.ts'
import type { TestServices } from '../../testing/test-services.ts'
import { fileRoutes } from '../file-routes.ts'

/** Stands in the documents of these tests, and nowhere on the disk. */
export const marker = 'Zephyrine Quillfeather was here'
/** @returns what is a PDF to whoever looks at its first bytes */
export const pdf = (text = marker) => Buffer.from(`%PDF-1.7\n% ${text}\n${'x'.repeat(200_000)}\n%%EOF`)

/** What sending a file answers. */
export type Uploaded = { file: string; hash: string; type: string; size: number }

/** One case that Daniel leads, and those who send and ask for its documents. */
export async function documentWorld(services: TestServices) {
  const application = testApplication(services, fileRoutes)
  const daniel = testActor(services, ['case-worker'])
  const mira = testActor(services, ['supervisor'], daniel.organisation)
  const amal = testActor(services, ['service-worker'])
  const viktor = testActor(services, ['police-officer'])
  const cookies = {
    daniel: application.signIn(daniel, ['case-worker']),
    mira: application.signIn(mira, ['supervisor']),
    amal: application.signIn(amal, ['service-worker']),
    viktor: application.signIn(viktor, ['police-officer']),
  }
  const { thread, survivor, entry } = openCase(services)
  await appendEntries(services, daniel, [entry])

  const send = async (cookie: string, content: Uint8Array, type = 'application/octet-stream', to = thread) =>
    await application.app.request(`http://localhost/api/threads/${to}/files`, {
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost', cookie, 'content-type': type },
      body: Buffer.from(content),
    })
  /** Sends without saying how much is to come. */
  const stream = async (content: AsyncGenerator<Buffer>) => {
    const body = new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await content.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    })
    const how = {
      method: 'POST',
      headers: { host: 'localhost', cookie: cookies.daniel },
      body,
      duplex: 'half',
    }
    return await application.app.request(`http://localhost/api/threads/${thread}/files`, how)
  }
  const attach = async (actor: Actor, uploaded: Uploaded, to = thread) => {
    const body = { ...uploaded, name: 'Passport, page 2.pdf', what: 'identity' }
    await appendEntries(services, actor, [newEntry(services, to, 'document.attached', 'documents', body)])
  }
  const attached = async (content = pdf(randomBytes(8).toString('hex'))) => {
    const uploaded = (await (await send(cookies.daniel, content)).json()) as Uploaded
    await attach(daniel, uploaded)
    return uploaded.file
  }
  const get = (cookie: string, file: string, of = thread) =>
    application.ask(cookie, 'GET', `/api/threads/${of}/files/${file}`)
  const share = async (sections: readonly string[]) => {
    const given = newEntry(
      services,
      thread,
      'consent.given',
      'sharing',
      spokenConsent(amal.organisation, sections, new Date(services.now() + 86_400_000).toISOString()),
    )
    await appendEntries(services, daniel, [given])
    return given.id
  }
  const withdraw = (consent: string) =>
    appendEntries(services, daniel, [newEntry(services, thread, 'consent.withdrawn', 'sharing', { consent })])
  const onDisk = (): string[] => {
    const root = path.join(services.directory, 'files')
    if (!existsSync(root)) return []
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(root, name))
      .filter((name) => statSync(name).isFile())
  }
  const code = async (answer: Response) => ((await answer.json()) as { code: string }).code
  return {
    application,
    daniel,
    mira,
    amal,
    cookies,
    thread,
    survivor,
    send,
    stream,
    attach,
    attached,
    get,
    share,
    withdraw,
    onDisk,
    code,
  }
}
