import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { type ListQuestion, listThreads } from './list-threads.ts'

/** A case as the model knows it. */
type Known = {
  readonly thread: string
  readonly code: string
  readonly names: readonly string[]
  readonly form: string
  readonly closed: boolean
}

const given = ['Amina', 'Bojan', 'Catalina', 'Dragana']
const family = ['Petrova', 'Kowalska', 'Haddad', 'Lindqvist']
const forms = ['forced-labour', 'domestic-servitude', 'organ-removal']

describe('a list that is searched or narrowed', () => {
  let services: TestServices
  let daniel: Actor
  const cases: Known[] = []
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'], services.freshOrganisation())
    const random = seededRandom(20261126)
    const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
    for (let place = 0; place < 120; place++) {
      const { thread, entry } = openCase(services)
      const { code } = entry.body as { code: string }
      const form = place % 40 === 3 ? 'organ-removal' : pick(forms.slice(0, 2))
      // Some are called by one name and known by another: no name holds both words.
      const names = random() < 0.2 ? [pick(given), pick(family)] : [`${pick(given)} Maria ${pick(family)}`]
      const closed = random() < 0.3
      await appendEntries(services, daniel, [
        entry,
        newEntry(services, thread, 'identity.recorded', 'identity', {
          names: names.map((name) => ({ kind: 'called', name })),
        }),
        newEntry(services, thread, 'exploitation.described', 'exploitation', { forms: [pick(forms)] }),
        // What was said first was corrected.
        { ...newEntry(services, thread, 'exploitation.described', 'exploitation', { forms: [form] }), seen: 1 },
        ...(closed ? [newEntry(services, thread, 'case.closed', 'case', { outcome: 'goals-reached' })] : []),
      ])
      cases.push({ thread, code, names, form, closed })
    }
  })
  afterAll(() => services.stop())

  /** Reads all pages, in steps that end in the middle of what is found. */
  async function all(actor: Actor, question: Partial<ListQuestion>): Promise<string[]> {
    const found: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await listThreads(services, actor, { kind: 'case', limit: 7, ...question, after })
      found.push(...page.threads.map(({ thread }) => thread))
      if (page.next === null) return found
      after = page.next
    }
  }

  const expected = (fits: (known: Known) => boolean) =>
    cases
      .filter(fits)
      .map(({ thread }) => thread)
      .sort()
      .reverse()

  it('is empty for an organisation that may see none of it', async () => {
    const kim = testActor(services, ['case-worker'], services.freshOrganisation())
    expect(await all(kim, { q: 'Amina Petrova' })).toEqual([])
    expect(await all(kim, { form: 'forced-labour' })).toEqual([])
    expect(await all(kim, { lead: 'mine' })).toEqual([])
  })

  it('gives no list by form to whoever may not read what happened', async () => {
    const blind = { ...daniel, sections: new Set(['case', 'identity']) }
    expect(new Set(await all(blind, { form: 'organ-removal' }))).toEqual(new Set(cases.map(({ thread }) => thread)))
  })

  it.each(forms)('has every case that is now said to be of %s once, the newest first', async (form) => {
    expect(await all(daniel, { form })).toEqual(expected((known) => known.form === form))
    expect(await all(daniel, { form, status: 'closed' })).toEqual(expected((one) => one.form === form && one.closed))
  })

  it('has every case of a one-word name once, spelt as it sounds', async () => {
    const fits = ({ names }: Known) => names.some((name) => name.includes('Petrova'))
    expect(await all(daniel, { q: 'Петрова' })).toEqual(expected(fits))
    expect(await all(daniel, { q: 'petrowa', status: 'open' })).toEqual(expected((one) => fits(one) && !one.closed))
  })

  it.each(given.flatMap((one) => family.map((other) => [other, one] as const)))(
    'has every case of %s %s once, in either order of the words',
    async (one, other) => {
      const fits = ({ names }: Known) => names.some((name) => name.includes(one) && name.includes(other))
      expect(await all(daniel, { q: `${one} ${other}` })).toEqual(expected(fits))
      expect(await all(daniel, { q: `${other} ${one} Maria`, form: 'forced-labour' })).toEqual(
        expected((known) => fits(known) && known.form === 'forced-labour'),
      )
    },
  )

  it('finds two words that stand in two names of a case where no name holds both', async () => {
    const { thread, entry } = openCase(services)
    const names = [
      { kind: 'called', name: 'Zoraida' },
      { kind: 'alias', name: 'Okonkwo' },
    ]
    await appendEntries(services, daniel, [
      entry,
      newEntry(services, thread, 'identity.recorded', 'identity', { names }),
    ])
    expect(await all(daniel, { q: 'Okonkwo Zoraida' })).toEqual([thread])
    expect(await all(daniel, { q: 'Okonkwo Zoraida', status: 'closed' })).toEqual([])
  })

  it('finds a code by its beginning, from three characters on', async () => {
    const { code, thread } = cases[5] as Known
    expect(await all(daniel, { q: code.toLowerCase() })).toEqual([thread])
    expect(await all(daniel, { q: code.slice(0, 4) })).toContain(thread)
    expect(await all(daniel, { q: code.slice(0, 2) })).not.toContain(thread)
  })

  it('refuses to go on in a list of another order', async () => {
    const { next } = await listThreads(services, daniel, { kind: 'case', limit: 5 })
    await expect(
      listThreads(services, daniel, { kind: 'case', limit: 5, q: 'Maria', after: next ?? '' }),
    ).rejects.toMatchObject({ problem: { code: 'invalid-field' } })
  })
})
