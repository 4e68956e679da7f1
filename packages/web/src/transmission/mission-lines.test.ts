import { describe, expect, it } from 'vitest'
import { missionLines } from './mission-lines.ts'

describe('a pasted list of missions', () => {
  it('is read line by line, with semicolons or tabs between', () => {
    const text =
      'WST; Mission of Westland; wst@missions.example; fr\r\n\nSMK\tMission of Southmark\tsmk@missions.example\ten'
    expect(missionLines(text)).toEqual({
      missions: [
        { party: 'WST', name: 'Mission of Westland', address: 'wst@missions.example', language: 'fr' },
        { party: 'SMK', name: 'Mission of Southmark', address: 'smk@missions.example', language: 'en' },
      ],
      wrong: undefined,
    })
    expect(missionLines(' \n')).toEqual({ missions: [], wrong: undefined })
  })

  it.each([
    'Westland; Mission; wst@missions.example; fr',
    'WST; Mission; wst@missions.example',
    'WST; Mission; wst@missions.example; de',
    'WST; Mission; nobody; fr',
    'WST; Mission; two; of@them.example; fr',
  ])('names the first line that it cannot read and takes none: %s', (line) => {
    expect(missionLines(`SMK; Mission; smk@missions.example; en\n\n${line}`)).toEqual({ missions: [], wrong: 3 })
  })
})
