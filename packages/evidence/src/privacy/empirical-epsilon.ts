/**
 * What an attacker who must decide whether one person is in the data really achieves, as a lower bound of epsilon: every
 * (epsilon, delta)-private mechanism has true positives <= e^epsilon * false positives + delta for every test (Kairouz, Oh
 * and Viswanath 2015), so rates measured over many runs refute an epsilon that is claimed too small (Jagielski, Ullman and
 * Oprea 2020, "Auditing differentially private machine learning"). The threshold is chosen on one half of the runs and
 * judged on the other, with exact binomial bounds (Clopper and Pearson 1934), so luck refutes nothing.
 *
 * @param without - attacker's score of every run on the data without the person
 * @param present - score of every run with the person; the attacker guesses "present" above a threshold
 * @param delta - of the claim
 * @param mistake - chance that the bound is too high, split over its two rates
 * @returns 0 if nothing can be said
 */
export function empiricalEpsilon(
  without: readonly number[],
  present: readonly number[],
  delta: number,
  mistake = 0.02,
): number {
  const forward = oneSided(without, present, delta, mistake / 2)
  const backward = oneSided(
    present.map((score) => -score),
    without.map((score) => -score),
    delta,
    mistake / 2,
  )
  return Math.max(0, forward, backward)
}

function oneSided(without: readonly number[], present: readonly number[], delta: number, mistake: number): number {
  const [chooseWithout, judgeWithout] = halves(without)
  const [choosePresent, judgePresent] = halves(present)
  let best = { threshold: 0, bound: Number.NEGATIVE_INFINITY }
  for (const threshold of new Set(choosePresent)) {
    const bound = boundAt(chooseWithout, choosePresent, threshold, delta, mistake)
    if (bound > best.bound) best = { threshold, bound }
  }
  return boundAt(judgeWithout, judgePresent, best.threshold, delta, mistake)
}

function halves(scores: readonly number[]): [number[], number[]] {
  return [scores.filter((_score, at) => at % 2 === 0), scores.filter((_score, at) => at % 2 === 1)]
}

function boundAt(
  without: readonly number[],
  present: readonly number[],
  threshold: number,
  delta: number,
  mistake: number,
): number {
  const above = (scores: readonly number[]): number => scores.filter((score) => score >= threshold).length
  const falsePositives = upperShare(above(without), without.length, mistake / 2)
  const truePositives = 1 - upperShare(present.length - above(present), present.length, mistake / 2)
  return truePositives <= delta ? Number.NEGATIVE_INFINITY : Math.log((truePositives - delta) / falsePositives)
}

/** The share whose chance of showing so few successes is just `mistake`: Clopper and Pearson's upper bound. */
function upperShare(successes: number, trials: number, mistake: number): number {
  if (successes === trials) return 1
  let low = successes / trials
  let high = 1
  for (let round = 0; round < 60; round++) {
    const share = (low + high) / 2
    if (chanceOfAtMost(successes, trials, share) > mistake) low = share
    else high = share
  }
  return high
}

function chanceOfAtMost(successes: number, trials: number, share: number): number {
  let term = trials * Math.log1p(-share)
  let sum = Math.exp(term)
  for (let k = 1; k <= successes; k++) {
    term += Math.log((trials - k + 1) / k) + Math.log(share) - Math.log1p(-share)
    sum += Math.exp(term)
  }
  return sum
}
