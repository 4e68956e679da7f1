import fs from 'node:fs'
import path from 'node:path'
import { query } from '../query.ts'
import { temporaryDirectories } from '../temporary-directories.ts'
import { freshCode, newEntry } from '../test-entries.ts'
import type { TestServices } from '../test-services.ts'
import { rareWord } from './filled-case.ts'
import { workshop } from './killed-while-writing.ts'
import { type RealClarion, realClarion, type SignedIn } from './real-clarion.ts'
import { type RowResult, runRow } from './row.ts'

/** Where each planted text goes: sealed fields of every sort, and two documents. */
const planted = 20

/**
 * Row 15 of the scorecard: a case with twenty planted texts (names, numbers, notes, a document and its name) is erased;
 * then every byte that the server has is searched: the database's files, its log, the write-ahead log, the files, what
 * the server said. The texts must be nowhere; no other case may have lost anything; the counts still add up.
 */
export async function realErasure(): Promise<RowResult> {
  const directories = temporaryDirectories()
  const root = directories.make()
  return await runRow('erasure is real', async (tally) => {
    const clarion = await realClarion(root, 2)
    try {
      await clarion.start()
      const [mira] = clarion.people
      if (!mira) throw new TypeError('nobody is there')
      const words = Array.from({ length: planted }, rareWord)
      const other = Array.from({ length: planted }, rareWord)
      const { thread, code } = await plant(clarion, mira, words)
      const { thread: kept } = await plant(clarion, mira, other)
      await link(clarion, mira, thread, kept)
      await settle(clarion)
      const sealed = searchAll(clarion, [...words, ...other])
      for (const hit of sealed) tally.violated(`before the erasure, a sealed text stood in ${hit}`)
      // The search must be able to find what is there: the survivor code is not sealed.
      if (searchAll(clarion, [code]).length === 0) tally.violated('the search of the files finds nothing at all')
      const cases = await countCases(clarion, mira)
      await say(clarion, mira, [
        newEntry(workshop as unknown as TestServices, thread, 'case.erased', 'case', { reason: 'person-asked' }, 1),
      ])
      await settle(clarion)
      for (const hit of searchAll(clarion, words)) tally.violated(`after the erasure, a planted text stands in ${hit}`)
      tally.attempts = words.length
      tally.figures['bytesSearched'] = sizeOf(root)
      if ((await countCases(clarion, mira)) !== cases) tally.violated('the count of cases changed')
      for (const [name, text] of Object.entries(await visible(clarion, mira, thread, words)))
        tally.violated(`${name} still shows ${text}`)
      const lost = Object.keys(await visible(clarion, mira, kept, other)).length
      if (lost === 0) tally.violated('the case that was not erased shows nothing any more')
      await clarion.inside(async ({ ownerUrl }) => {
        for (const table of ['thread_key', 'search_token', 'task', 'file']) {
          const [row] = await query(
            ownerUrl,
            `select count(*)::int as rows from clarion.${table} where thread_id = $1`,
            [thread],
          )
          if (row?.['rows'] !== 0) tally.violated(`${table} still holds ${row?.['rows']} rows of the case`)
        }
        const far = 'select from clarion.relation where thread_id = $1 or far_thread = $1'
        if ((await query(ownerUrl, far, [thread])).length > 0)
          tally.violated('a case is still linked with the erased one')
      })
    } finally {
      await clarion.stop()
      await directories.removeAll()
    }
  })
}

async function say({ asker }: RealClarion, { headers }: SignedIn, entries: readonly object[]): Promise<void> {
  const body = JSON.stringify({ entries })
  const reply = await asker.ask({
    method: 'POST',
    path: '/api/entries',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  })
  if (reply.status !== 200) throw new Error(`refused: ${reply.body}`)
}

/** Links the cases of two relatives: nothing in the one may tell of the other when that is erased. */
async function link(clarion: RealClarion, who: SignedIn, thread: string, other: string): Promise<void> {
  const services = workshop as unknown as TestServices
  const relation = workshop.id()
  const half = (where: string, how: string) =>
    newEntry(services, where, 'relation.recorded', `relations/${who.actor.organisation}`, { relation, how })
  await say(clarion, who, [half(thread, 'child'), half(other, 'parent')])
}

/** Opens a case with a text in every sort of place where one can stand. */
async function plant(
  clarion: RealClarion,
  who: SignedIn,
  words: readonly string[],
): Promise<{ thread: string; code: string }> {
  const services = workshop as unknown as TestServices
  const thread = workshop.id()
  const code = freshCode(services)
  const add = (kind: string, section: string, body: object) => newEntry(services, thread, kind, section, body)
  const [
    name = '',
    alias = '',
    birthplace = '',
    number = '',
    account = '',
    address = '',
    where = '',
    withWhom = '',
    content = '',
    title = '',
    ...notes
  ] = words
  await say(clarion, who, [
    add('case.opened', 'case', { code, survivor: workshop.id() }),
    add('identity.recorded', 'identity', {
      names: [
        { kind: 'called', name },
        { kind: 'alias', name: alias },
      ],
      placeOfBirth: birthplace,
      numbers: [{ kind: 'passport', number }],
      accounts: [account],
      address,
    }),
    add('appointment.scheduled', 'appointments', {
      at: '2030-01-05T10:00:00Z',
      purpose: 'talk',
      with: withWhom,
      where,
    }),
    ...notes.map((text) => add('note.added', 'notes', { about: 'team', text: `She said ${text} to us` })),
  ])
  const file = await clarion.asker.ask({
    method: 'POST',
    path: `/api/threads/${thread}/files`,
    headers: { ...who.headers, 'content-type': 'text/plain' },
    body: `A letter. ${content} `.repeat(500),
  })
  if (file.status !== 200) throw new Error(`the document was refused: ${file.body}`)
  await say(clarion, who, [
    add('document.attached', 'documents', { ...(JSON.parse(file.body) as object), name: `${title}.txt` }),
  ])
  return { thread, code }
}

/** Everything that waits in memory goes to the files, and the write-ahead log goes round. */
async function settle(clarion: RealClarion): Promise<void> {
  await clarion.inside(async ({ ownerUrl }) => {
    for (const statement of ['vacuum', 'select pg_switch_wal()', 'checkpoint', 'select pg_switch_wal()', 'checkpoint'])
      await query(ownerUrl, statement)
  })
}

/** @returns where one of the texts stands, as plain bytes, as UTF-16, in base64 or in hexadecimal */
function searchAll(clarion: RealClarion, words: readonly string[]): string[] {
  const forms = words.flatMap((word) => {
    const bytes = Buffer.from(word)
    // Three offsets in base64: what stands in front of a text moves it.
    const inBase64 = [0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .slice(offset === 0 ? 0 : 4, 20),
    )
    return [
      bytes,
      Buffer.from(word, 'utf16le'),
      Buffer.from(bytes.toString('hex')),
      ...inBase64.map((text) => Buffer.from(text)),
    ]
  })
  const hits = forms.some((form) => clarion.said().includes(form.toString('latin1'))) ? ['what the server said'] : []
  for (const file of filesOf(clarion.root)) {
    const content = fs.readFileSync(file)
    if (forms.some((form) => content.includes(form))) hits.push(path.relative(clarion.root, file))
  }
  return hits
}

function filesOf(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function sizeOf(root: string): number {
  return filesOf(root).reduce((sum, file) => sum + (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
}

async function countCases({ asker }: RealClarion, { headers }: SignedIn): Promise<number> {
  const reply = await asker.ask({ method: 'GET', path: '/api/numbers', headers })
  return (JSON.parse(reply.body) as { total: number }).total
}

/** What of the texts can still be read or found over HTTP. */
async function visible(
  { asker }: RealClarion,
  { headers }: SignedIn,
  thread: string,
  words: readonly string[],
): Promise<Record<string, string>> {
  const shown: Record<string, string> = {}
  for (const address of [
    `/api/threads/${thread}/sections/identity`,
    `/api/threads/${thread}/journal`,
    '/api/threads',
    '/api/sync?limit=100',
  ]) {
    const { body } = await asker.ask({ method: 'GET', path: address, headers })
    const found = words.find((word) => body.includes(word))
    if (found !== undefined) shown[address] = found
  }
  for (const q of words.slice(0, 2)) {
    const sent = {
      method: 'POST',
      path: '/api/threads/search',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ q }),
    }
    if ((await asker.ask(sent)).body.includes(thread)) shown[`search for ${q}`] = thread
  }
  return shown
}
