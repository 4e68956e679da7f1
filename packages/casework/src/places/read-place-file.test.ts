import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlaceFile } from './read-place-file.ts'

const faultsOf = (text: string) => {
  const file = readPlaceFile(text)
  return file.ok ? [] : file.faults.map(({ fault, line, column }) => `${fault} ${line}:${column}`)
}

describe('a file of places', () => {
  it('is read with the tags of HXL, one row for each of the deepest places', () => {
    const file = readPlaceFile(
      [
        'Country code,Country,Province code,Province,Province (Arabic),Population',
        '#adm0+code,#adm0+name,#adm1+code,#adm1+name+i_en,#adm1+name+i_ar,#population',
        'XA,Aland,XA01,North,الشمال,12',
        'XA,Aland,XA02,"South, the",,9',
        'XA,Aland,,,,',
      ].join('\r\n'),
    )
    expect(file).toEqual({
      ok: true,
      places: [
        { code: 'XA', level: 0, names: [{ language: 'eng', name: 'Aland' }] },
        {
          code: 'XA01',
          level: 1,
          parent: 'XA',
          names: [
            { language: 'eng', name: 'North' },
            { language: 'ara', name: 'الشمال' },
          ],
        },
        { code: 'XA02', level: 1, parent: 'XA', names: [{ language: 'eng', name: 'South, the' }] },
      ],
    })
  })

  it('is read plain, in any order of its lines, and puts what is wider first', () => {
    const file = readPlaceFile('code;parent;name;name:fr\nXA0101;XA01;Hill;Colline\nXA01;;North;Nord\n')
    if (!file.ok) throw new Error(JSON.stringify(file.faults))
    expect(file.places.map(({ code, level }) => [code, level])).toEqual([
      ['XA01', 1],
      ['XA0101', 2],
    ])
    expect(file.places[0]?.names).toEqual([
      { language: 'eng', name: 'North' },
      { language: 'fra', name: 'Nord' },
    ])
  })

  it('says of everything that is wrong where it stands, by line and column', () => {
    expect(faultsOf('')).toEqual(['empty 1:1'])
    expect(faultsOf('code,name\nXA,"never ends')).toEqual(['not-csv 1:1'])
    expect(faultsOf('place,title\nXA,Aland')).toEqual(['no-code-column 1:1', 'no-name-column 1:1'])
    expect(faultsOf('code,name:klingon\nXA,Aland')).toContain('unknown-language 1:2')
    expect(faultsOf('code,parent,name\nXA,,Aland\n,XA,None\nX 1,XA,Bad\nXA2,XA,\nXA,,Twice\nXB,YY,Orphan')).toEqual([
      'code-missing 3:1',
      'code-malformed 4:1',
      'name-missing 5:3',
      'code-twice 6:1',
      'parent-unknown 7:2',
    ])
    expect(faultsOf('code,parent,name\nA,B,One\nB,C,Two\nC,A,Three')).toEqual(['circle 2:2'])
    expect(faultsOf('code,parent,name,level\nA,,One,2\nB,A,Two,2\nC,A,Three,x')).toEqual([
      'parent-not-above 3:2',
      'level-malformed 4:4',
    ])
    expect(
      faultsOf('#adm1+code,#adm1+name,#adm2+code,#adm2+name\nA,One,A1,Two\nB,Other,A1,Two\nA,Else,A2,Three'),
    ).toEqual(['code-twice 3:3', 'other-name 4:2'])
  })

  it('reads any file to an end, and what it takes is a hierarchy without twins', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D', '', 'é')
    const level = fc.constantFrom('', '', '1', '2', '9', 'x')
    const rows = fc.array(fc.tuple(code, code, fc.constantFrom('Name', ''), level), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (lines) => {
        const file = readPlaceFile(['code,parent,name,level', ...lines.map((cells) => cells.join(','))].join('\n'))
        if (!file.ok) {
          expect(file.faults.length).toBeGreaterThan(0)
          return
        }
        const levels = new Map(file.places.map((place) => [place.code, place.level]))
        expect(levels.size).toBe(file.places.length)
        for (const { parent, level } of file.places) {
          if (parent !== undefined) expect(levels.get(parent) ?? 99).toBeLessThan(level)
        }
      }),
    )
  })

  it('reads five thousand places faster than anybody waits', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `P${at},${at < 10 ? '' : `P${at % 10}`},Place ${at}`)
    const begun = performance.now()
    expect(readPlaceFile(['code,parent,name', ...rows].join('\n'))).toMatchObject({ ok: true })
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
