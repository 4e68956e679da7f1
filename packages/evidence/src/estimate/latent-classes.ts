import { Refusal } from '../refusal.ts'
import { type CaptureTable, historyName } from './capture-table.ts'
import { type RandomVariates, randomVariates } from './random-variates.ts'

/** How the latent class sampler runs. */
export interface LatentClassOptions {
  readonly classes: number
  readonly chains: number
  readonly burnIn: number
  readonly draws: number
  readonly thin: number
  /** Chains that nearly agree go on for so many times the rounds they have run, a quarter of them forgotten. */
  readonly longer: number
  readonly seed: number
}

/** Draws of the number of people, and whether the chains agree. */
export interface LatentClassResult {
  /** Draws of all chains, sorted upwards. */
  readonly draws: Float64Array
  /** Split R-hat of the logarithm of the number of people (Gelman et al. 2013, section 11.4). */
  readonly scaleReduction: number
}

export const latentClassDefaults: LatentClassOptions = {
  classes: 10,
  chains: 200,
  burnIn: 300,
  draws: 40,
  thin: 5,
  longer: 4,
  seed: 1,
}

/** Chains that agree no better than this have not found the same distribution. */
export const agreement = 1.05

/** Chains that agree no better than this after the first part would not agree in any time worth waiting. */
const hopeless = 1.6

/** Prior of the concentration of the classes: Gamma(shape, rate) (Manrique-Vallier 2016). */
const prior = 0.25

/**
 * Bayesian latent class model with a stick-breaking number of classes (Manrique-Vallier 2016, "Bayesian population size
 * estimation using Dirichlet process mixtures", Biometrics 72:4): within a class the lists are independent. Gibbs sampler
 * with the people who were not seen imputed in every round.
 *
 * @throws Refusal when the chains do not agree: an interval from them would be an accident of the run
 */
export function latentClasses(table: CaptureTable, options: Partial<LatentClassOptions> = {}): LatentClassResult {
  const settings = { ...latentClassDefaults, ...options }
  const { chains: many, burnIn, draws: kept, thin, longer } = settings
  const chains = Array.from({ length: many }, (_, chain) => startChain(table, settings, chain))
  const reduction = (parts: readonly Float64Array[]) =>
    splitScaleReduction(parts.map((part) => part.map((people) => Math.log(people))))
  for (const advance of chains) advance(burnIn)
  let parts = chains.map((advance) => advance(kept * thin, thin))
  let scaleReduction = reduction(parts)
  // Chains begin anywhere, so what they hold first is where they began. Those on their way are given the time to arrive.
  if (scaleReduction >= agreement && scaleReduction < hopeless && longer > 0) {
    const rounds = longer * (burnIn + kept * thin)
    const [first, rest] = [Math.floor(rounds / 4), rounds - Math.floor(rounds / 4)]
    for (const advance of chains) advance(first)
    parts = chains.map((advance) => advance(rest, Math.max(1, Math.floor(rest / 200))))
    scaleReduction = reduction(parts)
  }
  if (!(scaleReduction < agreement)) {
    throw new Refusal(
      'no-estimate',
      `${settings.chains} chains do not agree about the number of people (R-hat ${scaleReduction.toFixed(2)}, wanted below ${agreement})`,
      'The lists do not settle how the classes differ: chains stay where they began, and an interval would be an accident of the run. Use --method stepwise, bic or dga.',
    )
  }
  const draws = Float64Array.from(parts.flatMap((part) => [...part])).sort()
  return { draws, scaleReduction }
}

/** @returns a function that goes on by so many rounds and gives the number of people of every `thin`-th */
function startChain(
  table: CaptureTable,
  { classes, seed }: LatentClassOptions,
  chain: number,
): (rounds: number, thin?: number) => Float64Array {
  const t = table.lists.length
  const { observed } = table
  const random = randomVariates(seed, chain)
  const histories = Array.from(table.counts.keys()).filter((mask) => table.counts[mask]! > 0)
  if (histories.length === 0)
    throw new Refusal('bad-table', `history ${historyName(0, t)} alone`, 'Give a table with people.')
  // Each list's share of a class, and the classes' own shares.
  const seen = new Float64Array(classes * t).map(() => random.uniform())
  const shares = new Float64Array(classes).fill(1 / classes)
  const weights = new Float64Array(classes)
  const drawn = new Float64Array(classes)
  const people = new Float64Array(classes)
  const caught = new Float64Array(classes * t)
  let concentration = 1
  return (rounds, thin = Number.POSITIVE_INFINITY) => {
    const kept: number[] = []
    for (let round = 1; round <= rounds; round++) {
      const found = goOn()
      if (round % thin === 0) kept.push(found)
    }
    return Float64Array.from(kept)
  }

  function goOn(): number {
    people.fill(0)
    caught.fill(0)
    for (const mask of histories) {
      likelihoods(mask)
      random.multinomial(table.counts[mask]!, weights, drawn)
      for (let k = 0; k < classes; k++) {
        people[k]! += drawn[k]!
        for (let list = 0; list < t; list++) if (mask & (1 << list)) caught[k * t + list]! += drawn[k]!
      }
    }
    likelihoods(0)
    const unseenShare = weights.reduce((sum, weight) => sum + weight, 0)
    const unseen = negativeBinomial(random, observed, 1 - unseenShare)
    random.multinomial(unseen, weights, drawn)
    for (let k = 0; k < classes; k++) people[k]! += drawn[k]!
    let beyond = observed + unseen
    let left = 1
    let logLeft = 0
    for (let k = 0; k < classes; k++) {
      beyond -= people[k]!
      const stick = k === classes - 1 ? 1 : random.beta(1 + people[k]!, concentration + beyond)
      shares[k] = stick * left
      left *= 1 - stick
      if (k < classes - 1) logLeft += Math.log1p(-Math.min(stick, 1 - 1e-15))
      for (let list = 0; list < t; list++) {
        const on = caught[k * t + list]!
        seen[k * t + list] = random.beta(1 + on, 1 + people[k]! - on)
      }
    }
    concentration = random.gamma(prior + classes - 1) / (prior - logLeft)
    return observed + unseen
  }

  function likelihoods(mask: number): void {
    for (let k = 0; k < classes; k++) {
      let weight = shares[k]!
      for (let list = 0; list < t; list++) {
        const share = seen[k * t + list]!
        weight *= mask & (1 << list) ? share : 1 - share
      }
      weights[k] = weight
    }
  }
}

/** Failures before `successes` successes; draws beyond twenty times the people seen are drawn anew, as the author does. */
function negativeBinomial(random: RandomVariates, successes: number, probability: number): number {
  for (let round = 0; round < 1000; round++) {
    const drawn = random.poisson((random.gamma(successes) * (1 - probability)) / probability)
    if (drawn <= 20 * successes) return drawn
  }
  return 20 * successes
}

/** Split R-hat over chains of equal length. */
export function splitScaleReduction(chains: readonly Float64Array[]): number {
  const halves = chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2)
    return [chain.subarray(0, half), chain.subarray(chain.length - half)]
  })
  const length = halves[0]?.length ?? 0
  const means = halves.map((half) => half.reduce((sum, value) => sum + value, 0) / length)
  const grand = means.reduce((sum, mean) => sum + mean, 0) / means.length
  const between = (length * means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0)) / (means.length - 1)
  const within =
    halves.reduce(
      (sum, half, at) => sum + half.reduce((own, value) => own + (value - means[at]!) ** 2, 0) / (length - 1),
      0,
    ) / halves.length
  return Math.sqrt((((length - 1) / length) * within + between / length) / within)
}
