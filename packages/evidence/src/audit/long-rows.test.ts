import { describe, expect, it } from 'vitest'
import { likelyCounts, longRows } from './long-rows.ts'
import { publishedTable } from './published-table.ts'
import { recoverSuppressed } from './recover-suppressed.ts'

describe('a table with a column of counts for each thing', () => {
  const wide = [
    [
      'Year',
      'Quarter',
      'Adult - Yes',
      'Adult - No',
      'Adult - Total',
      'Child - Yes',
      'Child - No',
      'Child - Total',
      'Total',
    ],
    ['2024', 'Q1', '9', '*', '12', '7', '8', '15', '27'],
    ['2024', 'Q2', '10', '11', '21', '6', '9', '15', '36'],
  ]

  it('is brought into rows of one count, a dimension for each part of a heading, short headings as totals', () => {
    const long = longRows(wide, ['Year', 'Quarter'])
    expect(long[0]).toEqual(['Year', 'Quarter', 'heading 1', 'heading 2', 'count'])
    expect(long.slice(1)).toHaveLength(14)
    expect(long).toContainEqual(['2024', 'Q1', 'Adult', 'No', '*'])
    expect(long).toContainEqual(['2024', 'Q2', 'Total', 'Total', '36'])
  })

  it('gives away what can be subtracted within a row', () => {
    const long = longRows(wide, ['Year', 'Quarter'])
    const { exact } = recoverSuppressed(publishedTable(long, { count: 'count', below: 5 }))
    expect(exact.map(({ row, count }) => [long[row + 1], count])).toEqual([[['2024', 'Q1', 'Adult', 'No', '*'], 3]])
  })

  it('is recognised, and a list of people is not', () => {
    expect(likelyCounts(wide)).toEqual({ labels: ['Year', 'Quarter'], counts: wide[0]?.slice(2) })
    const twice = [
      ['sex', 'age'],
      ['F', '3'],
      ['F', '4'],
    ]
    expect(likelyCounts(twice)).toBeUndefined()
    expect(likelyCounts([['age'], ['3'], ['4']])).toBeUndefined()
  })

  it('names a label that is no column', () => {
    expect(() => longRows(wide, ['Month'])).toThrow(/no column "Month"/)
    expect(() => longRows(wide, wide[0] ?? [])).toThrow(/every column is a label/)
  })
})
