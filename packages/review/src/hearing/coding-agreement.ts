import { sentences } from '../language/sentences.ts'
import { readersOf } from './coding-disputes.ts'
import { currentEdition, type RecordState } from './record-section.ts'

/** How far people who read the same words agree. */
export type CodingAgreement = {
  /** Krippendorff's alpha: 1 is agreement, 0 what chance gives; null where nothing can be said. */
  readonly alpha: number | null
  /** Sentences that at least one of the readers marked. */
  readonly units: number
  /** Of those, on how many all readers have the same messages. */
  readonly agreed: number
}

type Unit = readonly ReadonlySet<string>[]

/**
 * Krippendorff's alpha over sentences that at least one reader marked, with sets of messages as values and the distance
 * of two sets 1 - |A and B| / |A or B| (Jaccard). Sentences nobody marked are left out: counting them would let
 * agreement on silence pass for agreement on the words. Only readers who have read a statement through are compared.
 *
 * alpha = 1 - Do / De. Do: mean distance of two values in one unit, each unit weighed by its values; De: mean distance of two
 * values anywhere (Krippendorff, Content Analysis, 4th ed., chapter 12).
 *
 * @param record opened: sentences are found in the words
 */
export function codingAgreement(record: RecordState): CodingAgreement {
  const units = record.statements.flatMap((statement): Unit[] => {
    const readers = [...readersOf(record, statement.id)]
    const { words, number } = currentEdition(statement)
    if (readers.length < 2 || words === null) return []
    const codes = record.codes.filter(
      (one) => one.statement === statement.id && one.edition === number && one.removed === null,
    )
    return sentences(words, statement.language).flatMap(({ start, end }): Unit[] => {
      const here = codes.filter((one) => one.start < end && start < one.end)
      if (!here.some(({ author }) => readers.includes(author))) return []
      return [
        readers.map((reader) => new Set(here.filter((one) => one.author === reader).map(({ message }) => message))),
      ]
    })
  })
  const agreed = units.filter((unit) => unit.every((value) => distance(value, unit[0]!) === 0)).length
  return { alpha: alphaOf(units), units: units.length, agreed }
}

function alphaOf(units: readonly Unit[]): number | null {
  const all = units.flat()
  const expected = meanOfPairs(all)
  if (all.length < 2 || expected === 0) return null
  const observed = units.reduce((sum, unit) => sum + unit.length * meanOfPairs(unit), 0) / all.length
  return 1 - observed / expected
}

/** Equal values are put together: of a hearing there are tens of thousands, and of sets of messages a few dozen. */
function meanOfPairs(values: readonly ReadonlySet<string>[]): number {
  const kinds = new Map<string, { value: ReadonlySet<string>; count: number }>()
  for (const value of values) {
    const key = [...value].sort().join(' ')
    const known = kinds.get(key)
    if (known) known.count++
    else kinds.set(key, { value, count: 1 })
  }
  const all = [...kinds.values()]
  let sum = 0
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) sum += one.count * other.count * distance(one.value, other.value)
  }
  const pairs = (values.length * (values.length - 1)) / 2
  return pairs === 0 ? 0 : sum / pairs
}

function distance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const union = new Set([...one, ...other]).size
  if (union === 0) return 0
  let both = 0
  for (const message of one) if (other.has(message)) both++
  return 1 - both / union
}
