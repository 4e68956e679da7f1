import { describe, expect, it } from 'vitest'
import type { PublicReport } from './report-content.ts'
import { reportPage } from './report-page.ts'

const report: PublicReport = {
  title: 'Cases of a made-up country',
  made: '2026-01-02T03:04:05.000Z',
  population: 'made-up cases',
  protected: true,
  epsilon: 1,
  delta: 1e-9,
  rho: 0.015,
  strategy: 'everything',
  rows: 300,
  columns: [{ name: 'sex', values: 2 }],
  expenses: [{ what: 'number of persons', rho: 0.015 }],
  bounds: [{ length: 1, marginals: 1, halfWidth: 12.3 }],
  rare: [],
  oneWay: [
    {
      column: 'sex',
      counts: [
        { value: '<b>f</b>', synthetic: 200 },
        { value: '', synthetic: 100 },
      ],
    },
  ],
}
const secret = {
  errors: [],
  distances: [],
  real: [{ column: 'sex', counts: [54321, 12345] }],
}

describe('the report as a page', () => {
  it('draws bars whose letters keep their size on a telephone, each with its number', () => {
    const page = reportPage(report)
    expect(page).toMatch(/<svg role="img" width="100%"/)
    expect(page).not.toContain('viewBox')
    expect(page).toMatch(/width="72.00%"[^>]*\/><text[^>]*>200<\/text>/)
    expect(page).toMatch(/width="36.00%"[^>]*\/><text[^>]*>100<\/text>/)
    expect(page).toContain('(not known)')
  })

  it('has the real counts in the private copy alone, which says what it is', () => {
    expect(reportPage(report)).not.toMatch(/54321|12345|PRIVATE|class="real"/)
    expect(reportPage(report, secret)).toMatch(/PRIVATE COPY[\s\S]*54321[\s\S]*12345/)
  })

  it('never lets a value become code', () => {
    expect(reportPage(report)).not.toContain('<b>f')
  })

  it('says of predictable noise that nobody is protected', () => {
    expect(reportPage({ ...report, protected: false })).toMatch(/UNPROTECTED[\s\S]*Do not publish/)
    expect(reportPage(report)).not.toContain('UNPROTECTED')
  })
})
