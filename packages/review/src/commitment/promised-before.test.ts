import { describe, expect, it } from 'vitest'
import { sha256 } from '../testing/sha256.ts'
import { promisedBefore } from './promised-before.ts'

const promise = (adopted: string, words: string) => ({ thread: adopted, symbol: adopted, adopted, words })

describe('what was promised before', () => {
  const words = 'We commit to identify victims of trafficking and to protect them without delay.'

  it('is found word for word or nearly, the first made first, and never later', () => {
    const earlier = [
      promise('2021-11-22', 'commit to identify victims of trafficking and protect them without delay'),
      promise('2013-05-14', words),
      promise('2017-09-27', 'We shall meet again in four years to look at what was done.'),
      promise('2025-11-24', words),
    ]
    const found = promisedBefore(words, '2025-11-24', earlier, sha256)
    expect(found.map(({ adopted, how }) => [adopted, how])).toEqual([
      ['2013-05-14', 'same'],
      ['2021-11-22', 'altered'],
    ])
  })

  it('is not what everybody says', () => {
    expect(promisedBefore(words, '2025-01-01', [promise('2013-01-01', 'We commit to')], sha256)).toEqual([])
  })
})
