import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastsOf, projectToResidual, residualFrom, squaredSensitivity, widestHelmert } from './contrast.ts'

const shapes = fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 3 })

function tables(): fc.Arbitrary<{ sizes: number[]; cells: Float64Array }> {
  return shapes.chain((sizes) => {
    const length = sizes.reduce((a, b) => a * b, 1)
    return fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: length, maxLength: length })
      .map((cells) => ({ sizes, cells: Float64Array.from(cells) }))
  })
}

describe('contrasts', () => {
  it('are whole numbers', () => {
    fc.assert(fc.property(tables(), ({ sizes, cells }) => contrastsOf(cells, sizes).values.every(Number.isInteger)))
  })

  it('lose nothing of the residual: the way back gives the projection of the table', () => {
    fc.assert(
      fc.property(tables(), ({ sizes, cells }) => {
        const back = residualFrom(
          contrastsOf(cells, sizes),
          sizes,
          sizes.map(() => true),
        )
        const expected = projectToResidual(cells, sizes)
        return back.every((value, cell) => Math.abs(value - expected[cell]!) < 1e-9)
      }),
    )
  })

  it('give the residual of a sub-marginal too, when only wide columns are summed over', () => {
    fc.assert(
      fc.property(tables(), ({ sizes, cells }) => {
        const kept = sizes.map((n) => n <= widestHelmert)
        if (kept.every(Boolean)) return true
        const back = residualFrom(contrastsOf(cells, sizes), sizes, kept)
        const expected = projectToResidual(
          summed(cells, sizes, kept),
          sizes.filter((_n, at) => kept[at]),
        )
        return back.every((value, cell) => Math.abs(value - expected[cell]!) < 1e-7)
      }),
    )
  })

  it('change by exactly the stated sensitivity when one person comes or goes, whoever it is', () => {
    fc.assert(
      fc.property(tables(), fc.nat(), ({ sizes, cells }, who) => {
        const one = new Float64Array(cells.length)
        one[who % cells.length] = 1
        const { values, squaredLengths } = contrastsOf(one, sizes)
        const change = values.reduce((sum, value, at) => sum + value ** 2 / squaredLengths[at]!, 0)
        return Math.abs(change - squaredSensitivity(sizes)) < 1e-12
      }),
    )
  })

  it('leave a residual that sums to zero along every column', () => {
    fc.assert(
      fc.property(tables(), ({ sizes, cells }) => {
        const residual = projectToResidual(cells, sizes)
        return sizes.every((_n, axis) =>
          summed(
            residual,
            sizes,
            sizes.map((_m, at) => at !== axis),
          ).every((sum) => Math.abs(sum) < 1e-9),
        )
      }),
    )
  })

  it('of two yes/no columns are the one number everyone knows', () => {
    const { values, squaredLengths } = contrastsOf(Float64Array.of(10, 3, 4, 20), [2, 2])
    expect([...values]).toEqual([10 - 3 - 4 + 20])
    expect([...squaredLengths]).toEqual([4])
  })
})

function summed(cells: Float64Array, sizes: readonly number[], kept: readonly boolean[]): Float64Array {
  const result = new Map<number, number>()
  cells.forEach((value, cell) => {
    let rest = cell
    let target = 0
    let stride = 1
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      const digit = rest % sizes[axis]!
      rest = (rest - digit) / sizes[axis]!
      if (kept[axis]) {
        target += digit * stride
        stride *= sizes[axis]!
      }
    }
    result.set(target, (result.get(target) ?? 0) + value)
  })
  return Float64Array.from({ length: result.size }, (_, cell) => result.get(cell)!)
}
