import { Refusal } from '../refusal.ts'
import { type CodeTree, codeTree } from './code-tree.ts'
import { readLines } from './read-series.ts'

/** A tree with what was observed and expected of each code. */
export interface TreeCounts {
  readonly tree: CodeTree
  readonly observed: Float64Array
  readonly expected: Float64Array
}

/**
 * Reads a tree (lines of code and parent, a root alone) and its cases (lines of code, observed, expected or population).
 *
 * @throws Refusal naming the code that is not in the tree or the count that is none
 */
export function readTreeCounts(treeText: string, casesText: string): TreeCounts {
  const tree = codeTree(readLines(treeText).map(([child = '', parent = '']) => [child, parent] as const))
  const observed = new Float64Array(tree.names.length)
  const expected = new Float64Array(tree.names.length)
  for (const [at, [code = '', count = '', weight = '']] of readLines(casesText).entries()) {
    const place = tree.places.get(code)
    const [cases, mass] = [Number(count), Number(weight)]
    // A line of column names is no code.
    if (at === 0 && place === undefined && Number.isNaN(cases)) continue
    if (place === undefined)
      throw wrong(`line ${at + 1}: the code ${code} is not in the tree`, 'Add it to the tree, or correct it.')
    if (count === '' || !Number.isInteger(cases) || cases < 0)
      throw wrong(`line ${at + 1}: the cases of ${code} are no whole number from 0`, 'Correct the count.')
    if (weight === '' || !(mass >= 0) || !Number.isFinite(mass))
      throw wrong(
        `line ${at + 1}: what is expected of ${code} is no number from 0`,
        'Give the expected cases or the population.',
      )
    if (cases > 0 && mass === 0)
      throw wrong(`line ${at + 1}: ${code} has cases but none are expected`, 'Give a small expectation.')
    observed[place]! += cases
    expected[place]! += mass
  }
  if (observed.every((cases) => cases === 0)) throw wrong('there are no cases', 'Check that the right file was named.')
  return { tree, observed, expected }
}

function wrong(what: string, advice: string): Refusal {
  return new Refusal('bad-table', what, advice)
}
