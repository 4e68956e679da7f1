import { describe, expect, it } from 'vitest'
import { realErasure } from './real-erasure.ts'

describe('a case that was erased', () => {
  it('has left none of twenty planted texts in any byte that the server keeps, and the counts still add up', async () => {
    const { violations, attempts } = await realErasure()
    expect({ violations, attempts }).toEqual({ violations: [], attempts: 20 })
  }, 600_000)
})
