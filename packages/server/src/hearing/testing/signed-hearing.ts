import { canonicalText } from '@clarion/review'
import { appendEntries } from '../../door/append-entries.ts'
import { sha256 } from '../../door/sha256.ts'
import type { Actor } from '../../http/caller.ts'
import { newEntry } from '../../testing/test-entries.ts'
import type { TestServices } from '../../testing/test-services.ts'

/** A hearing whose summary is signed, told at the door. */
export type SignedHearing = {
  readonly thread: string
  /** The survivor's statement. */
  readonly statement: string
  say(kind: string, section: string, body: object): Promise<unknown>
}

/** What the survivor says, and what of it the summary quotes. */
export const survivorSaid = 'I slept in a police cell because no shelter had a bed for me.'
export const quoted = 'no shelter had a bed'

/**
 * A hearing with an organisation that speaks openly and a survivor, Mira Kovac, who has released her words; both stand behind the one
 * paragraph that the summary has. Not published.
 */
export async function signedHearing(services: TestServices, office: Actor): Promise<SignedHearing> {
  const thread = services.id()
  const say = (kind: string, section: string, body: object) =>
    appendEntries(services, office, [newEntry(services, thread, kind, section, body)])
  await say('hearing.opened', 'hearing', {
    ...{ title: 'Hearing on trafficking in persons', day: '2026-11-24', language: 'en', announced: 'office' },
    ...{ mandate: 'A/RES/71/287, paragraph 12', panels: [], invited: ['civil-society', 'survivor'], minutes: 3 },
  })
  const register = async (name: string, constituency: string, affiliation: string) => {
    const speaker = services.id()
    const part = 'floor'
    await say('speaker.registered', 'speakers', { speaker, name, affiliation, constituency, part })
    return speaker
  }
  const take = async (speaker: string, raw: string, release: string) => {
    const statement = services.id()
    const { text: words, length, checksum } = canonicalText(raw, sha256)
    const how = { part: 'floor', language: 'en', how: 'spoken', release }
    await say('statement.taken', 'record', { statement, speaker, ...how, words, length, checksum })
    return statement
  }
  const openSaid = 'Shelters close at night in every region of the country.'
  const grace = await register('Grace Mensah', 'civil-society', 'Harbour Shelter')
  const mira = await register('Mira Kovac', 'survivor', 'Northern Network')
  const open = await take(grace, openSaid, 'open')
  const statement = await take(mira, survivorSaid, 'not-released')
  await say('statement.released', 'record', { statement, release: 'quote', basis: 'in-writing', day: '2026-11-24' })
  const at = (id: string, whole: string, words: string) => {
    const start = whole.indexOf(words)
    return { statement: id, edition: 1, start, end: start + words.length }
  }
  const hers = at(statement, survivorSaid, quoted)
  const theirs = at(open, openSaid, 'Shelters close at night')
  for (const place of [hers, theirs]) {
    await say('passage.coded', 'record', { code: services.id(), ...place, message: 'M1', stance: 'for' })
  }
  const lead = 'One survivor said: “'
  const marks = { start: lead.length, end: lead.length + quoted.length }
  const sentences = [
    { text: 'Some speakers asked for shelters that stay open.', links: [theirs, hers] },
    { text: `${lead}${quoted}”.`, links: [{ ...hers, quoted: marks }] },
  ]
  const parts = [{ id: 's1', heading: 'Key messages', message: 'M1', formal: false, dissent: [], sentences }]
  const words = { language: 'en', title: 'President’s Summary', parts }
  await say('message.left-out', 'summary', { message: 'M9', reason: 'too-few', why: 'Only Mira Kovac said so' })
  await say('summary.written', 'drafting', { follows: 0, ...words })
  const by = { name: 'A. President', office: 'President of the General Assembly', place: 'New York', day: '2026-11-25' }
  await say('summary.signed', 'summary', { version: 1, ...words, ...by })
  return { thread, statement, say }
}
