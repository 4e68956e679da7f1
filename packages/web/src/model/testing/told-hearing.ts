import { createHash } from 'node:crypto'
import type { ServedApplication } from '../../testing/served-application.ts'

/** What was said at the hearing, in the order in which it was taken in. */
export const saidWords = {
  westland: 'Victims must never be punished for crimes that they were compelled to commit. Nia showed great courage.',
  loom: 'Our schools teach children about false offers of work. Victims must never be punished for what others made them do.',
  nia: 'They locked the door of the laundry every night and my sister cried until the morning came.',
} as const

/** A hearing with what was said at it, told at the door. */
export type ToldHearing = {
  readonly thread: string
  readonly statements: Readonly<Record<keyof typeof saidWords, string>>
}

/** Tells a hearing with three statements, of which the survivor's is not released; two are coded for M8. */
export async function toldHearing(clarion: ServedApplication): Promise<ToldHearing> {
  const thread = clarion.newId()
  const tell = (kind: string, section: string, body: object) => clarion.tell('helene', thread, kind, section, body)
  await tell('hearing.opened', 'hearing', {
    ...{ title: 'Hearing on the Plan', day: '2026-11-24', language: 'en', announced: 'programme', minutes: 3 },
    panels: [{ title: 'Protection', moderators: ['Ms. Chair'] }],
    invited: ['member-state', 'survivor', 'private-sector'],
  })
  const statements = { westland: clarion.newId(), loom: clarion.newId(), nia: clarion.newId() }
  for (const [key, name, constituency] of [
    ['westland', 'Westland', 'member-state'],
    ['loom', 'Fair Loom', 'private-sector'],
    ['nia', 'Nia', 'survivor'],
  ] as const) {
    const speaker = clarion.newId()
    await tell('speaker.registered', 'speakers', { speaker, name, constituency, part: 'panel-1' })
    const words = saidWords[key]
    await tell('statement.taken', 'record', {
      ...{ statement: statements[key], speaker, part: 'panel-1', language: 'en', how: 'spoken' },
      release: constituency === 'survivor' ? 'not-released' : 'open',
      ...{ words, length: words.length, checksum: createHash('sha256').update(words).digest('hex') },
    })
  }
  return { thread, statements }
}

/** Marks a passage of a statement as speaking to a message, as Helene. */
export async function code(
  clarion: ServedApplication,
  { thread, statements }: ToldHearing,
  key: keyof typeof saidWords,
  message: string,
  words: string,
) {
  const start = saidWords[key].indexOf(words)
  const span = { statement: statements[key], edition: 1, start, end: start + words.length }
  const body = { code: clarion.newId(), ...span, message, stance: 'for' }
  await clarion.tell('helene', thread, 'passage.coded', 'record', body)
  return span
}
