import { canonicalJson, foldThread, type Json, registry } from '@clarion/journal'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aCommitment, adopted } from '../testing/a-commitment.ts'
import { namedIdentifier, people } from '../testing/review-door.ts'
import { commitmentCounts } from './commitment-status.ts'
import { commitmentVocabulary } from './commitment-vocabulary.ts'

const { helene, tomas, adaeze, ravi } = people

it('whatever is said: reports never change what was read, readings never what was reported, and nothing is lost', () => {
  const step = fc.record({
    who: fc.constantFrom(helene, tomas, adaeze, ravi),
    party: fc.constantFrom('NOR', 'NGA', 'USA'),
    kind: fc.constantFrom(
      'progress.reported',
      'progress.read',
      'report.withdrawn',
      'reading.withdrawn',
      'standing.recorded',
    ),
    claim: fc.constantFrom('not-begun', 'under-way', 'done', 'done-before', 'stopped'),
    doneOn: fc.constantFrom(undefined, '2020-01-01', '2028-01-01'),
    finding: fc.constantFrom('worse', 'none', 'some', 'achieved', 'cannot-tell'),
    evidence: fc.constantFrom([], [{ title: 'x', address: 'y' }]),
    standing: fc.constantFrom('reserves', 'dissociates', 'abstains', 'joined'),
    pick: fc.nat(30),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const door = aCommitment()
      door.tell(helene, 'actor.named', { kind: 'all-states', organisation: adaeze.organisation, name: 'States' })
      // The model: what each said last of each and did not take back, by plain lists.
      type Said = { id: string; by: string; party: string; status: string; gone: boolean }
      const said: Record<'reports' | 'readings', Said[]> = { reports: [], readings: [] }
      for (const { who, party, kind, claim, doneOn, finding, evidence, standing, pick } of steps) {
        const before = door.rows()
        const list = kind === 'progress.reported' || kind === 'report.withdrawn' ? said.reports : said.readings
        const target = list[pick % Math.max(1, list.length)]
        const bodies: Record<string, unknown> = {
          'progress.reported': { party, claim, evidence, ...(doneOn !== undefined && { doneOn }) },
          'progress.read': { party, finding, evidence },
          'standing.recorded': { party, standing, day: adopted },
        }
        const answer = door.say(who, kind, bodies[kind] ?? { entry: target?.id ?? namedIdentifier(1), why: 'Wrong.' })
        if ('code' in answer) {
          expect(door.rows()).toEqual(before)
          continue
        }
        const early = claim === 'done-before' || (claim === 'done' && doneOn === '2020-01-01')
        const status = kind === 'progress.read' ? finding : early ? 'done-before-promised' : claim
        if (kind.startsWith('progress.')) list.push({ id: answer.id, by: who.organisation, party, status, gone: false })
        else if (kind !== 'standing.recorded') target!.gone = true
        const column = (which: 'self' | 'reading') => new Map(door.rows().map((row) => [row.party, row[which]]))
        for (const [party_, self] of column('self')) {
          expect(self).toBe(said.reports.findLast((one) => one.party === party_ && !one.gone)?.status ?? 'no-report')
        }
        for (const [party_, read] of column('reading')) {
          expect(read).toBe(said.readings.findLast((one) => one.party === party_ && !one.gone)?.status ?? 'no-reading')
        }
        // Nobody who reported for a party is among those who read it.
        for (const { readings, party: of } of door.rows()) {
          for (const { organisation } of readings)
            expect([tomas.organisation, adaeze.organisation]).not.toContain(organisation)
          expect(readings.every((one) => one.party === of && !one.withdrawn)).toBe(true)
        }
      }
      expect(door.progress().reports.map(({ entry }) => entry)).toEqual(said.reports.map(({ id }) => id))
      expect(door.progress().readings.map(({ entry }) => entry)).toEqual(said.readings.map(({ id }) => id))
      const replayed = foldThread(registry([commitmentVocabulary]), [...door.entries, ...door.entries])
      expect(replayed.get('commitment')?.state).toEqual(door.commitment())
      expect(() => canonicalJson(door.progress() as unknown as Json)).not.toThrow()
      const counts = commitmentCounts(door.rows())
      for (const one of [counts.self, counts.reading]) {
        expect(Object.values(one).reduce((sum, count) => sum + count, 0)).toBe(door.rows().length)
      }
    }),
    { numRuns: 120 },
  )
})
