import type { RecordState } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { quoting } from './summary-draft.ts'

/** A record in which each of some words is a statement of its own, and a link to all of each. */
function said(...those: readonly string[]) {
  const statements = those.map((words, at) => ({
    ...{ id: `s${at}`, withdrawn: null, language: 'en', corrections: [] },
    editions: [{ number: 1, words, length: words.length, checksum: '' }],
  }))
  const links = statements.map(({ id, editions: [edition] }) => ({
    ...{ statement: id, edition: 1, start: 0, end: edition?.length ?? 0, quoted: null },
  }))
  return { record: { statements, codes: [] } as unknown as RecordState, links }
}

describe('a quotation', () => {
  it('is tied to the statement in which its words stand whole, and to none in which they stand within others', () => {
    const { record, links } = said('No human being is for sale.', 'A man spoke of it.')
    const tied = quoting('One said: “man”.', links, record)
    expect(tied.map((link) => 'quoted' in link)).toEqual([false, true])
  })

  it('is tied where a sign ends it, and in Chinese within a sentence without spaces', () => {
    const { record, links } = said('We need beds, and soon.', '我们需要更多庇护所。')
    expect(quoting('One said: “beds”.', links, record).map((link) => 'quoted' in link)).toEqual([true, false])
    expect(quoting('一位说：“庇护所”。', links, record).map((link) => 'quoted' in link)).toEqual([false, true])
  })
})
