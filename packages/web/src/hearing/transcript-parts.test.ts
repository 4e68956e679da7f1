import type { Speaker, SpeakersState } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { transcriptParts } from './transcript-parts.ts'

const told = { entry: 'e', author: 'a', organisation: 'o', at: '2026-11-24T09:00:00.000Z' }

function listed(...speakers: readonly (readonly [name: string, affiliation: string])[]): SpeakersState {
  return {
    ...{ closed: null, order: [] },
    speakers: speakers.map(([name, affiliation]): Speaker => {
      const said = {
        constituency: 'other',
        onBehalfOf: '',
        part: 'floor',
        minutes: null,
        turns: [],
        withdrawn: null,
      } as const
      return { ...told, id: `${name}, ${affiliation}`, name, affiliation, ...said }
    }),
  }
}

/** Under whose name each part comes in. */
const namesIn = (transcript: string, list: SpeakersState) =>
  transcriptParts(transcript, list).map(({ speaker }) => speaker)

describe('a transcript that is split', () => {
  it('gives words to whoever is called so, and not to somebody who only speaks for them', () => {
    const list = listed(['Diane Example', 'European Union'], ['European Union', ''])
    expect(namesIn('European Union: We act.\n', list)).toEqual(['European Union, '])
    expect(namesIn('Diane Example: We act.\n', list)).toEqual(['Diane Example, European Union'])
  })

  it('gives words to a delegation by its State where one person speaks for it, and to nobody where two do', () => {
    expect(namesIn('Westland: We act.\n', listed(['Ada Example', 'Westland']))).toEqual(['Ada Example, Westland'])
    const two = listed(['Ada Example', 'Westland'], ['Ben Example', 'Westland'])
    expect(namesIn('Westland: We act.\n', two)).toEqual([null])
  })

  it('tells two of the same name apart by what stands behind it, in whichever order they are on the list', () => {
    const one = ['Rani Example', 'survivor'] as const
    const other = ['Rani Example (Foundation)', 'Foundation'] as const
    for (const list of [listed(one, other), listed(other, one)]) {
      expect(namesIn('Rani Example (Foundation): We act.\n\nRani Example: I was alone.\n', list)).toEqual([
        'Rani Example (Foundation), Foundation',
        'Rani Example, survivor',
      ])
    }
    const same = listed(['Rani Example', 'survivor'], ['Rani Example', 'Foundation'])
    expect(namesIn('Ms. Rani Example (Foundation): We act.\n\nRani Example: I was alone.\n', same)).toEqual([
      'Rani Example, Foundation',
      null,
    ])
  })

  it('finds a name among other words of its line', () => {
    expect(namesIn('H.E. Mr. Ada Example (Westland): We act.\n', listed(['Ada Example', 'Westland']))).toEqual([
      'Ada Example, Westland',
    ])
  })

  it('finds a name as words, not within another; and of names within each other the longest', () => {
    const list = listed(['Anna', ''], ['Anna Maria', ''], ['Anna Maria Silva', 'Harbour Shelter'], ['Westland', ''])
    for (const heading of ['Hannah', 'Northwestland']) expect(namesIn(`${heading}: We act.\n`, list)).toEqual([null])
    expect(namesIn('Ms. Anna: We act.\n\nMs. Anna Maria Silva: We act.\n', list)).toEqual([
      'Anna, ',
      'Anna Maria Silva, Harbour Shelter',
    ])
    const two = listed(['Anna Berg', ''], ['Carl Lund', ''])
    expect(namesIn('Anna Berg and Carl Lund: We act.\n', two)).toEqual([null])
  })
})
