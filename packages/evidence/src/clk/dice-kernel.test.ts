import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockBytes, inBlock, writeSlices } from './bit-slices.ts'
import { atOnce, diceKernel } from './dice-kernel.ts'
import { webAssembly } from './web-assembly.ts'

const [TASKS, LISTS, ANSWERS, BLOCKS] = [0, 4_096, 65_536, 131_072]

/** A row of ones and zeros for each filter. */
const filters = (words: number) =>
  fc.array(fc.array(fc.boolean(), { minLength: words * 32, maxLength: words * 32 }), {
    minLength: 1,
    maxLength: inBlock,
  })

it('the kernel tells exactly whose bits of a list are at most so many, and how many they are', () => {
  const words = 4
  const bits = words * 32
  const levels = 8
  const memory = new webAssembly.Memory({ initial: 4, maximum: 65_536, shared: true })
  const all = new Int32Array(memory.buffer)
  const kernel = diceKernel(levels, memory)
  const tasks = fc.array(
    fc.record({ list: fc.uniqueArray(fc.nat(bits - 1)), most: fc.oneof(fc.nat(bits), fc.nat(8)) }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(filters(words), tasks, fc.boolean(), (rows, asked, turned) => {
      const file = { filters: new Int32Array(rows.length * words), rows: rows.length, words }
      rows.forEach((row, at) => {
        for (let bit = 0; bit < bits; bit++) if (row[bit]) file.filters[at * words + (bit >>> 5)]! |= 1 << (bit & 31)
      })
      all.fill(0)
      const order = Uint32Array.from(rows.keys()).reverse()
      const telling = writeSlices(file, order, turned, all, BLOCKS / 4)
      expect([...telling].sort((a, b) => a - b)).toEqual([...new Array(bits).keys()])

      let end = LISTS / 4
      asked.forEach(({ list, most }, at) => {
        const start = end
        for (const bit of list) all[end++] = bit * 16
        while ((end - start) % atOnce !== 0) all[end++] = bits * 16
        all.set([start * 4, end * 4, 2 ** levels - 1 - most], TASKS / 4 + at * 3)
      })
      const found = kernel(BLOCKS, TASKS, asked.length, ANSWERS)

      const within = asked.map(({ list, most }, at) => {
        const answer = ANSWERS / 4 + at * 4 * (1 + levels)
        const bit = (vector: number, place: number) => (all[answer + 4 * vector + (place >>> 5)]! >>> (place & 31)) & 1
        return [...order]
          .map((row, place) => {
            const count = list.filter((bit) => rows[row]![bit] !== turned).length
            const alive = bit(0, place) === 1
            expect(alive).toBe(count <= most)
            const sum = Array.from({ length: levels }, (_, level) => bit(1 + level, place) << level)
            if (alive) expect(sum.reduce((a, b) => a + b) - (2 ** levels - 1 - most)).toBe(count)
            return alive
          })
          .includes(true)
      })
      // Places without a filter are empty, so that they are within any bound.
      if (rows.length === inBlock) expect(found).toBe(within.filter(Boolean).length)
      else expect(found).toBe(asked.length)
    }),
    { numRuns: 60 },
  )
  expect(blockBytes(words)).toBe((bits + 1) * 16)
})
