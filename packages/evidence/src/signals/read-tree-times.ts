import { Refusal } from '../refusal.ts'
import { type CodeTree, codeTree } from './code-tree.ts'
import { readLines } from './read-series.ts'
import type { TimedCases } from './tree-temporal-scan.ts'

/**
 * Reads a tree and its timed cases: lines of code, number of cases, time.
 *
 * @param range the first and last time that cases can have
 * @throws Refusal naming the code that is not in the tree, the count or the time that is none
 */
export function readTreeTimes(
  treeText: string,
  casesText: string,
  [first, last]: readonly [number, number],
): { readonly tree: CodeTree; readonly cases: TimedCases } {
  const tree = codeTree(readLines(treeText).map(([child = '', parent = '']) => [child, parent] as const))
  const places: number[] = []
  const times: number[] = []
  for (const [at, [code = '', count = '', when = '']] of readLines(casesText).entries()) {
    const place = tree.places.get(code)
    const [cases, time] = [Number(count), Number(when)]
    if (at === 0 && place === undefined && Number.isNaN(cases)) continue
    if (place === undefined)
      throw wrong(`line ${at + 1}: the code ${code} is not in the tree`, 'Add it to the tree, or correct it.')
    if (count === '' || !Number.isInteger(cases) || cases < 0)
      throw wrong(`line ${at + 1}: the cases of ${code} are no whole number from 0`, 'Correct the count.')
    if (when === '' || !Number.isInteger(time) || time < first || time > last)
      throw wrong(`line ${at + 1}: the time is no whole number from ${first} to ${last}`, 'Correct it, or --times.')
    for (let one = 0; one < cases; one++) {
      places.push(place)
      times.push(time - first)
    }
  }
  if (places.length === 0) throw wrong('there are no cases', 'Check that the right file was named.')
  return {
    tree,
    cases: { places: Int32Array.from(places), times: Int32Array.from(times), span: last - first + 1 },
  }
}

function wrong(what: string, advice: string): Refusal {
  return new Refusal('bad-table', what, advice)
}
