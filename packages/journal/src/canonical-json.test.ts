import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'
import { arbitraryJson, arbitraryText } from './testing/arbitrary-json.ts'

/**
 * RFC 8785 a second time, written from its text and not from ours: strings escaped by hand (3.2.2.2), members sorted by
 * comparing UTF-16 units one by one (3.2.3), numbers by the ECMAScript rule that the RFC points to.
 */
function second(value: Json): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : `${value}`
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map((item: Json) => second(item)).join(',')}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([one], [other]) => byUnits(one, other))
  return `{${members.map(([name, member]) => `${quoted(name)}:${second(member ?? null)}`).join(',')}}`
}

function byUnits(one: string, other: string): number {
  for (let place = 0; place < Math.min(one.length, other.length); place++) {
    const difference = one.charCodeAt(place) - other.charCodeAt(place)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

const short = new Map([
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
  [0x22, '\\"'],
  [0x5c, '\\\\'],
])

function quoted(text: string): string {
  let out = '"'
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place)
    out += short.get(unit) ?? (unit < 0x20 ? `\\u${unit.toString(16).padStart(4, '0')}` : text[place])
  }
  return `${out}"`
}

/** The same value with its members in another order of insertion. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item))
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member ?? null)]),
  )
}

describe('canonical JSON', () => {
  it('writes what an independent reading of RFC 8785 writes', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(canonicalJson(value)).toBe(second(value))
      }),
      { numRuns: 1000 },
    )
  })

  it('writes the example of RFC 8785, 3.2.2', () => {
    const example = {
      // The RFC writes 333333333.33333329, which is the same number.
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts as RFC 8785, 3.2.3 does: by UTF-16 units, so that an emoji comes before a Hebrew presentation form', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const values = Object.values(JSON.parse(canonicalJson(example)) as Record<string, string>)
    // JSON.parse puts the whole-number key first, which is where it stands here or right after the carriage return.
    expect(values.filter((value) => value !== 'One')).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
    expect(canonicalJson(example)).toMatch(/^\{"\\r":"Carriage Return","1":"One",/)
  })

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [-9007199254740992, '-9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [999999999999999700000, '999999999999999700000'],
    [999999999999999900000, '999999999999999900000'],
    [1e21, '1e+21'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
  ])('writes the number %d of RFC 8785, appendix B', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('says the same whatever the order in which members were put in', () => {
    fc.assert(fc.property(arbitraryJson, (value) => canonicalJson(value) === canonicalJson(reversed(value))))
  })

  it('can be read again, as the same value', () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
      }),
    )
  })

  it('says different things differently', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (one, other) => {
        expect(canonicalJson({ a: one }) === canonicalJson({ a: other })).toBe(one === other)
      }),
    )
  })

  it('leaves out what is absent, and keeps what is null', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}')
  })

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['half a surrogate pair', '\ud83d'],
    ['half a surrogate pair in a name', { '\ude00': 1 }],
    ['an absent item of a list', [undefined]],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
  ])('refuses %s rather than guess', (_what, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError)
  })
})
