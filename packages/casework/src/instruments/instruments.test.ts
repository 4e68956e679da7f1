import { describe, expect, it } from 'vitest'
import { delphiDimensions } from './delphi-dimensions.ts'
import { findInstrument, instruments, isInstrumentOn } from './instruments.ts'

const items = (id: string) => findInstrument(id)?.items ?? []

describe('the instruments that come with Clarion', () => {
  it('are nine, each with a source, a licence and a caution', () => {
    expect(instruments.map(({ id }) => id)).toEqual([
      'ilo-forced-labour-11',
      'unodc-general',
      'delphi-adult-labour',
      'delphi-child-labour',
      'delphi-adult-sexual',
      'delphi-child-sexual',
      'qyit',
      'raft',
      'greenbaum-6',
    ])
    for (const { source, licence, caution } of instruments) {
      for (const text of [source.title, source.reference, licence, caution]) expect(text.length).toBeGreaterThan(5)
    }
  })

  it('are off wherever a wording is unverified or missing, until the programme confirms that very version', () => {
    const on = instruments.filter((instrument) => isInstrumentOn(instrument, [])).map(({ id }) => id)
    expect(on).toEqual(['ilo-forced-labour-11'])
    const raft = findInstrument('raft')
    if (raft === undefined) throw new Error('RAFT is missing.')
    expect(isInstrumentOn(raft, [{ id: 'raft', version: raft.version }])).toBe(true)
    expect(isInstrumentOn(raft, [{ id: 'raft', version: 'another' }])).toBe(false)
  })

  it('say nothing of a list that is on which a reader would take for a doubt', () => {
    const doubt =
      /not (yet |been )*(compared|read|checked|obtained|confirmed)|general knowledge|second.?hand|crosswalk/i
    for (const { id, status, source, unchecked } of instruments) {
      const doubted = unchecked.length > 0 || doubt.test(source.note ?? '')
      expect([id, doubted]).toEqual([id, status !== 'on'])
    }
  })

  it('leave out what could not be obtained rather than invent it, even when confirmed', () => {
    for (const id of ['greenbaum-6', 'delphi-adult-sexual', 'delphi-child-sexual']) {
      const empty = findInstrument(id)
      if (empty === undefined) throw new Error(`${id} is missing.`)
      expect(empty.items).toEqual([])
      expect(isInstrumentOn(empty, [{ id, version: empty.version }])).toBe(false)
    }
  })

  it('give the ILO list its eleven indicators without any weight', () => {
    expect(items('ilo-forced-labour-11')).toHaveLength(11)
    expect(findInstrument('ilo-forced-labour-11')?.rule).toEqual({ kind: 'checklist' })
  })
})

describe('the Delphi lists for labour exploitation', () => {
  // One letter an indicator in the order of the list, adult and child; "-" where the list has no such indicator.
  const strengths = {
    'deceptive-recruitment': ['SMMMMMMMMW', 'SMMMMMMMMS'],
    'coercive-recruitment': ['SMMMMMMMMM', 'SSSSMMMMMM'],
    'recruitment-by-abuse-of-vulnerability': ['MMMMMMMMMMMMMMWW', 'MMMMMMM-MMMMMMMM'],
    exploitation: ['SMMMMMMMW', 'SMMMMMM-M'],
    'coercion-at-destination': ['SSSSMMMMMMMMMMW', 'SSSSSSSSMMMMMMM'],
    'abuse-of-vulnerability-at-destination': ['MMMMMWW', 'MMMMMMM'],
  } as const

  it.each(delphiDimensions.codes)('have the published strengths in %s', (dimension) => {
    const spelt = (id: string) =>
      items(id)
        .filter((item) => item.dimension === dimension)
        .map(({ strength }) => strength?.[0]?.toUpperCase())
        .join('')
    const [adult, child] = strengths[dimension]
    expect(spelt('delphi-adult-labour')).toBe(adult)
    expect(spelt('delphi-child-labour')).toBe(child.replace('-', ''))
  })

  it('have 67 indicators for adults, and the same for children but two', () => {
    const child = new Set(items('delphi-child-labour').map(({ code }) => code))
    const adultOnly = items('delphi-adult-labour').filter(({ code }) => !child.has(code))
    expect(items('delphi-adult-labour')).toHaveLength(67)
    expect(child.size).toBe(65)
    expect(adultOnly.map(({ wording }) => wording)).toEqual([
      'False information about law, authorities',
      'No social protection',
    ])
  })
})
