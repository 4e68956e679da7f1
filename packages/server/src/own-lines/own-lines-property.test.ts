import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { held, type LinesWorld, linesWorld } from './testing/lines-world.ts'

const deeds = [
  'open',
  'link',
  'link',
  'link',
  'correct',
  'ask',
  'withdraw',
  'attribute',
  'end',
  'wait',
  'look',
] as const
const aHistory = fc.array(fc.record({ does: fc.constantFrom(...deeds), a: fc.nat(2), b: fc.nat(2) }), {
  minLength: 15,
  maxLength: 40,
})

/** What the model knows of a statement, and of a link that was made. */
type Modelled = { id: string; speaker: string; words: string; edition: number; until: number; withdrawn: boolean }
type Made = { path: string; of: number; speaker: string; ends: number; over: boolean }

describe('after any history', () => {
  let world: LinesWorld
  beforeAll(async () => {
    world = await linesWorld()
  })
  afterAll(() => world.services.stop())

  it('a link shows its own statement as it is in force, or nothing; never a word of another', {
    timeout: 120_000,
  }, async () => {
    let run = 0
    let [shown, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(aHistory, async (steps) => {
        run++
        const { services, say } = world
        const wordOf = (statement: number, edition: number) => `word${run}s${statement}e${edition}q`
        const speakers = [
          await world.speaker('Ama', 'civil-society'),
          await world.speaker('Mira', 'survivor'),
          await world.speaker('Nia', 'survivor'),
        ]
        const statements: Modelled[] = []
        for (const [at, speaker] of speakers.entries()) {
          const words = wordOf(at, 1)
          const id = await world.said(speaker, words, at === 0 ? 'open' : 'not-released')
          statements.push({ id, speaker, words, edition: 1, until: 0, withdrawn: false })
        }
        const made: Made[] = []

        function endLinks(of: number) {
          for (const link of made) if (link.of === of) link.over = true
        }

        async function looked() {
          for (const link of made) {
            const own = statements[link.of]!
            const now = services.now()
            const isOpen =
              !link.over && !own.withdrawn && own.speaker === link.speaker && now < link.ends && now < own.until
            const reply = await world.get(link.path)
            const page = await reply.text()
            expect([reply.status, [...new Set(page.match(/word\d+s\d+e\d+q/g) ?? [])]]).toEqual(
              isOpen ? [200, [own.words]] : [404, []],
            )
            if (isOpen) shown++
            else refused++
          }
        }

        for (const { does, a, b } of steps) {
          const one = statements[a]!
          const statement = one.id
          if (does === 'wait') services.pass(60_000 * (1 + b))
          else if (does === 'look') await looked()
          else if (does === 'attribute') {
            const speaker = speakers[b]!
            if (speaker === one.speaker) continue
            await say('statement.attributed', 'record', { statement, speaker })
            // Whoever was asked before is not asked again by the old link.
            if (one.until > 0) endLinks(a)
            Object.assign(one, { speaker, until: 0 })
            services.pass(1)
          } else if (one.withdrawn) continue
          else if (does === 'open') {
            one.until = services.now() + 120_000 * (1 + b)
            await world.opened(statement, new Date(one.until).toISOString())
          } else if (does === 'link') {
            if (one.until <= services.now()) {
              one.until = services.now() + 120_000 * (1 + b)
              await world.opened(statement, new Date(one.until).toISOString())
            }
            endLinks(a)
            const path = await world.link(statement)
            made.push({ path, of: a, speaker: one.speaker, ends: one.until, over: false })
          } else if (does === 'end') {
            if (one.until <= services.now()) continue
            await say('check.ended', 'record', { statement })
            endLinks(a)
            one.until = 0
            services.pass(1)
          } else if (does === 'correct') {
            const words = wordOf(a, one.edition + 1)
            await say('statement.corrected', 'record', { statement, follows: one.edition, why: 'w', ...held(words) })
            Object.assign(one, { words, edition: one.edition + 1 })
          } else if (does === 'withdraw' && b === 0) {
            await say('statement.withdrawn', 'record', { statement })
            one.withdrawn = true
          } else if (does === 'ask') {
            const link = made.findLast(({ of }) => of === a)
            const fields = { edition: String(one.edition), words: 'Other words.', why: 'Heard wrongly' }
            if (link) await world.press(`${link.path}/correction`, fields)
          }
        }
        await looked()
        // What was tried in one run is not counted against the next.
        services.pass(120_000)
      }),
      { numRuns: 12 },
    )
    expect(Math.min(shown, refused)).toBeGreaterThan(10)
  })
})
