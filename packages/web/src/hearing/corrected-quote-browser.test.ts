import { createHash } from 'node:crypto'
import { canonicalText } from '@clarion/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const said = 'We opened forty beds in March.'
const lead = 'One speaker said: “'

describe.skipIf(!hasBrowser)('a quotation that was corrected after the signature', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  const held = (raw: string) => {
    const {
      text: words,
      length,
      checksum,
    } = canonicalText(raw, (...parts) => {
      const hash = createHash('sha256')
      for (const part of parts) hash.update(part)
      return hash.digest()
    })
    return { words, length, checksum }
  }

  /** A published summary that quotes one speaker. */
  async function published(thread: string, statement: string): Promise<void> {
    const tell = (kind: string, section: string, body: object) => clarion.tell('helene', thread, kind, section, body)
    const speaker = clarion.newId()
    await tell('hearing.opened', 'hearing', {
      ...{ title: 'Hearing on the Plan', day: '2026-11-24', language: 'en', announced: 'programme', minutes: 3 },
      ...{ panels: [], invited: ['member-state'] },
    })
    await tell('speaker.registered', 'speakers', {
      ...{ speaker, name: 'Westland', constituency: 'member-state', part: 'floor' },
    })
    await tell('statement.taken', 'record', {
      ...{ statement, speaker, part: 'floor', language: 'en', how: 'spoken', release: 'open', ...held(said) },
    })
    const place = { statement, edition: 1, start: 0, end: said.length }
    await tell('passage.coded', 'record', { code: clarion.newId(), ...place, message: 'M1', stance: 'for' })
    const links = [{ ...place, quoted: { start: lead.length, end: lead.length + said.length } }]
    const sentences = [{ text: `${lead}${said}”`, links }]
    const parts = [{ id: 's1', message: 'M1', formal: false, dissent: [], sentences }]
    const words = { language: 'en', title: 'President’s Summary', parts }
    await tell('summary.written', 'drafting', { follows: 0, ...words })
    const by = { name: 'A. President', office: 'President', place: 'New York', day: '2026-11-25' }
    await tell('summary.signed', 'summary', { version: 1, ...words, ...by })
    await tell('summary.published', 'summary', { version: 1 })
  }

  it('stands as corrected before everybody in the programme, who are told so', async () => {
    const [thread, statement] = [clarion.newId(), clarion.newId()]
    await published(thread, statement)
    const rosa = await clarion.openAs('rosa', `/hearings/${thread}?view=summary`)
    await rosa.getByText('forty beds', { exact: false }).waitFor()
    expect(await rosa.getByText('Words quoted here were corrected', { exact: false }).count()).toBe(0)
    const words = held(said.replace('forty', 'fourteen'))
    const corrected = { statement, follows: 1, why: 'As they said it', ...words }
    await clarion.tell('helene', thread, 'statement.corrected', 'record', corrected)
    await rosa.reload()
    await rosa.getByText('We opened fourteen beds in March.', { exact: false }).waitFor()
    await rosa.getByText('Words quoted here were corrected after the signature.', { exact: false }).waitFor()
    expect(await rosa.getByText('forty beds', { exact: false }).count()).toBe(0)
    await flawless(rosa, 'hearing-corrected-quote')
    await rosa.context().close()
  })
})
