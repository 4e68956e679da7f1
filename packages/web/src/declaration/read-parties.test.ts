import { describe, expect, it } from 'vitest'
import { firstParties, namesIn, proposersIn, wrongIn } from './read-parties.ts'

describe('who speaks, as it is typed', () => {
  it('is parted by commas of any script, each once, in capitals', () => {
    expect(namesIn(' eu, nor؛ nor،mex、chl，usa ')).toEqual(['EU', 'NOR', 'MEX', 'CHL', 'USA'])
  })

  it('names those of a group that do not share it, and only of a group that speaks', () => {
    expect(proposersIn({ by: 'G77, NOR', except: { G77: 'chl mex', EU: 'HUN' } })).toEqual([
      { party: 'G77', except: ['CHL', 'MEX'] },
      { party: 'NOR', except: [] },
    ])
  })

  it('says what is no name', () => {
    expect(wrongIn({ by: 'Norway!, NOR', except: { NOR: 'Chile' } })).toEqual(['NORWAY!', 'CHILE'])
    expect(wrongIn({ by: 'ASIA-PACIFIC', except: {} })).toEqual([])
  })

  it('begins with the one party that somebody speaks for, and with nobody where there are several', () => {
    expect(firstParties(['NOR'])).toEqual({ by: 'NOR', except: {} })
    expect(firstParties(['NOR', 'CANZ'])).toEqual({ by: '', except: {} })
  })
})
