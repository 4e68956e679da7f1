import { describe, expect, it } from 'vitest'
import { signalPage } from './signal-page.ts'

const about = { title: 'cases.csv', made: '2026-01-01', how: ['Looked.'], tables: [] }

describe('the page of signals', () => {
  it('puts the sentence first, then picture, what to check and figures', () => {
    const html = signalPage(
      [
        {
          sentence: 'Cases of a rose.',
          alarm: true,
          series: [
            { period: 'p1', seen: 4, expected: 4, marked: false },
            { period: 'p2', seen: 9, expected: 4, marked: true },
          ],
          tables: [{ title: 'By period', head: ['Period', 'Seen'], rows: [['p2', '9']] }],
          checks: ['Ask.'],
        },
      ],
      about,
    )
    const places = ['<li class="first">Cases of a rose.', '<svg', 'What to check next', 'By period'].map((text) =>
      html.indexOf(text),
    )
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect(html).toContain('from p1 to p2: 4, 9')
  })

  it('says so when there is nothing', () => {
    expect(signalPage([], about)).toContain('Nothing stands out beyond chance')
  })

  it('never lets a code of the data become code of the page', () => {
    const evil = '<script>x</script>'
    const html = signalPage(
      [
        {
          sentence: evil,
          alarm: true,
          series: [],
          tables: [{ title: evil, head: [evil], rows: [[evil]] }],
          checks: [evil],
        },
      ],
      { ...about, title: evil, how: [evil] },
    )
    expect(html).not.toContain('<script')
  })
})
