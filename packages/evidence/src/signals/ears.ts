/** The judgement of one week by EARS. */
export interface EarsWeek {
  readonly expected: number
  /** Standard deviations above the mean of the baseline; for C3 the sum of three weeks' excesses over 1. */
  readonly c1: number
  readonly c2: number
  readonly c3: number
  readonly alarm: boolean
}

/** Weeks that must lie before the first that can be judged: seven of baseline, two between, two more for the sum. */
export const earsHistory = 11

const baseline = 7
/** A standard deviation below this is that of silence, and one case would be an outbreak (Hutwagner and others use 0.2 a day). */
const leastDeviation = 0.5

/**
 * EARS C1, C2 and C3 (Hutwagner, Thompson, Seeman and Treadwell 2003) for series too short for a yearly pattern: against the
 * mean of the seven weeks before (C1), of those two weeks earlier (C2), and the sum of C2's excesses of three weeks (C3).
 *
 * @param index of the week; undefined where too little lies before it
 */
export function ears(counts: ArrayLike<number>, index: number): EarsWeek | undefined {
  if (index < earsHistory) return undefined
  const near = against(counts, index, 0)
  const far = against(counts, index, 2)
  const c3 = [0, 1, 2].reduce((sum, back) => sum + Math.max(0, against(counts, index - back, 2).score - 1), 0)
  return { expected: far.mean, c1: near.score, c2: far.score, c3, alarm: near.score > 3 || far.score > 3 || c3 > 2 }
}

function against(counts: ArrayLike<number>, index: number, gap: number): { mean: number; score: number } {
  let sum = 0
  let squares = 0
  for (let week = index - gap - baseline; week < index - gap; week++) {
    sum += counts[week]!
    squares += counts[week]! ** 2
  }
  const mean = sum / baseline
  const deviation = Math.sqrt(Math.max(0, (squares - baseline * mean * mean) / (baseline - 1)))
  return { mean, score: (counts[index]! - mean) / Math.max(leastDeviation, deviation) }
}
