import type { Language } from '@clarion/review'
import type { Cycle } from '../cycle/cycle.ts'

/**
 * A cycle in which whatever can be said is said, with one text wherever a text of somebody's can stand.
 *
 * @param of how many of everything
 * @param line what stands where a line does: a title, a name
 */
export function wholeCycle(text: string, of = 2, language: Language = 'en', line = text): Cycle {
  const many = <One>(one: (at: number) => One): One[] => Array.from({ length: of }, (_, at) => one(at))
  const told = { entry: '', author: '', organisation: '', at: '2026-11-24T09:00:00.000Z' }
  const anchor = { start: 0, end: 1, quote: text, prefix: text, suffix: text, checksum: 'a' }
  const named = { statement: 's', speaker: line, constituency: 'civil-society', anchor } as const
  const unnamed = { statement: '', speaker: '', constituency: 'survivor' } as const
  const unknown = { statement: '', speaker: '', constituency: null }
  const observation = {
    ...{ ...told, party: 'NOR', indicator: null, period: null, actual: null, words: '', withdrawn: false },
    evidence: many(() => ({ title: line, address: line })),
  }
  const report = { ...observation, claim: 'done-before', doneOn: '2016-01-01' } as const
  const readings = [
    { ...observation, finding: 'some' },
    { ...observation, finding: 'none' },
  ] as const
  const row = {
    party: 'NOR',
    notJoined: null,
    self: 'no-report',
    report: null,
    readings: [],
    reading: 'no-reading',
  } as const
  const rows = [
    { ...row, compared: 'cannot-compare' },
    { ...row, notJoined: 'dissociates', compared: 'cannot-compare' },
    { ...row, self: 'done-before-promised', report, readings, reading: 'none', compared: 'self-says-more' },
  ] as const
  return {
    ...{ programme: '01a20cc8-8e80-790c-869e-0482b6c62cab', hearing: '01a20cc8-8e80-790c-869e-0482b6c62cac' },
    ...{ title: line, day: '2026-11-24', mandate: line },
    summary: {
      ...{ title: line, language, languages: ['ar', 'en', 'es', 'fr', 'ru', 'zh'], unreviewed: 'machine' },
      parts: many((at) => ({
        ...{ id: `s${at + 1}`, heading: line, message: 'M1', dissent: [unnamed] },
        sentences: [
          { text, evidence: [named, unnamed, unknown] },
          { text: '[…]', evidence: [] },
        ],
      })),
      signed: { name: line, office: line, place: line, day: '2026-11-25' },
    },
    leftOut: many(() => ({ title: line, reason: 'merged', why: text })),
    balance: [
      {
        ...{ constituency: 'survivor', asked: 2, spoke: 1, cut: 1, waiting: 0, notReached: 1 },
        ...{ withdrew: 0, seconds: 300, share: 1 },
      },
    ],
    coverage: many((at) => ({ title: line, labels: ['OP7'], carried: at % 2 === 0 })),
    text: {
      ...{ title: line, symbol: line, day: '2027-09-27', language, votes: { for: 1, against: 2, abstaining: 3 } },
      paragraphs: many((at) => ({ id: `p${at + 1}`, part: 'operative', label: 'OP1', text, messages: [] })),
      positions: many(() => ({
        by: [{ party: 'G77', except: ['CHL'] }],
        position: 'reserves',
        labels: ['OP1'],
        words: text,
      })),
    },
    commitments: many(() => ({
      ...{ symbol: line, label: 'OP1', language, quote: text, actors: many(() => line), before: many(() => line) },
      rows: rows.flatMap((one) => many(() => one)),
    })),
  }
}
