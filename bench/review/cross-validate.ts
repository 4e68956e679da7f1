import type { LinkingWeights } from '../../packages/review/src/linking/linking-weights.ts'
import { floorFor, hitAt, type JudgedSentence, judgeLinking, type LinkingMode, shareAbove } from './judge-linking.ts'
import type { LinkingCase } from './linking-cases.ts'

/** Weights that are tried, a list for each. */
export type WeightGrid = Readonly<Partial<Record<keyof LinkingWeights, readonly number[]>>>

/** Figures on hearings that had no say in the weights and the floor they were measured with. */
export type CrossValidated = {
  readonly first: number
  readonly firstFive: number
  readonly kept: number
  readonly accepted: number
  /** What was chosen without each hearing. */
  readonly chosen: readonly Partial<Record<keyof LinkingWeights, number>>[]
}

/**
 * Leaves one hearing out at a time: the weights with most hits (first and among five, added up) on the others rank its sentences, and
 * the floor at which so many foreign sentences pass on the others judges them.
 */
export function crossValidate(
  cases: readonly LinkingCase[],
  base: LinkingWeights,
  grid: WeightGrid,
  mode: LinkingMode,
  foreignShare: number,
): CrossValidated {
  const tried = combinations(grid).map((chosen) => ({
    chosen,
    judged: judgeLinking(cases, { ...base, ...chosen }, mode),
  }))
  const hearings = [...new Set(cases.map(({ hearing }) => hearing))]
  const left: JudgedSentence[] = []
  const chosen: CrossValidated['chosen'][number][] = []
  let [kept, accepted] = [0, 0]
  for (const hearing of hearings) {
    const others = ({ judged }: (typeof tried)[number]) => judged.filter((one) => one.hearing !== hearing)
    const worth = (one: (typeof tried)[number]) => hitAt(1, others(one)) + hitAt(5, others(one))
    const best = tried.reduce((top, one) => (worth(one) > worth(top) ? one : top))
    const own = best.judged.filter((one) => one.hearing === hearing)
    const floor = floorFor(foreignShare, others(best))
    kept += shareAbove(floor, false, own) * own.filter(({ foreign }) => !foreign).length
    accepted += shareAbove(floor, true, own) * own.filter(({ foreign }) => foreign).length
    left.push(...own)
    chosen.push(best.chosen)
  }
  const count = (foreign: boolean) => Math.max(1, left.filter((one) => one.foreign === foreign).length)
  return {
    first: hitAt(1, left),
    firstFive: hitAt(5, left),
    kept: kept / count(false),
    accepted: accepted / count(true),
    chosen,
  }
}

function combinations(grid: WeightGrid): Partial<Record<keyof LinkingWeights, number>>[] {
  return Object.entries(grid).reduce<Partial<Record<keyof LinkingWeights, number>>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  )
}
