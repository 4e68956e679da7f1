import { currentValue, type Field, isDisputed, section } from '@clarion/journal'

/**
 * What a life after trafficking is made of: the components of successful re/integration of Surtees, as the template of a
 * plan. The person names the goals; the list only helps to find words. Provenance: unverified wording.
 */
export const planDomains = {
  home: 'A safe, satisfactory and affordable place to live',
  'legal-status': 'Legal status',
  work: 'Professional and employment opportunities',
  education: 'Education and training',
  safety: 'Security and safety',
  'social-environment': 'A healthy social environment',
  relations: 'Social well-being and positive relations',
  economic: 'Economic well-being',
  body: 'Physical well-being',
  mind: 'Mental well-being',
  access: 'Access to services and opportunities',
  motivation: 'Motivation and commitment',
  justice: 'Legal issues and court proceedings',
  family: 'Well-being of children and family',
  other: 'Something else',
} as const

export type GoalProgress = 'set' | 'begun' | 'going-well' | 'setback' | 'changed' | 'reached' | 'left'

/** One goal, in the person's own words (sealed). */
export type Goal = {
  readonly id: string
  readonly domain: string
  readonly words: string
  readonly progress: Field<GoalProgress>
  readonly set: string
  readonly looked: string
  readonly nextReview: string | null
}

export type StepProgress = 'agreed' | 'done' | 'later' | 'not-wanted'

/** One thing that somebody does so that a goal is reached, as it was agreed with the person (sealed). */
export type Step = {
  readonly id: string
  readonly goal: string
  readonly words: string
  readonly who: 'person' | 'together' | 'us' | 'other'
  readonly due: string | null
  readonly progress: Field<StepProgress>
}

export type PlanState = {
  readonly goals: readonly Goal[]
  /** Absent in cases that were told before steps were written down. */
  readonly steps?: readonly Step[]
}

/** Goals that need nobody's attention any more. */
export const settledProgress: readonly GoalProgress[] = ['reached', 'left']

export const planSection = section<PlanState>({
  name: 'plan',
  title: 'Plan: the person’s own goals and how they go',
  initial: { goals: [] },
  listing: ({ goals }) => ({ goals: goals.length, open: open(goals) }),
  facts: ({ goals }) => ({
    goals: goals.length,
    goalsReached: goals.filter(({ progress }) => currentValue(progress) === 'reached').length,
  }),
  disputes: ({ goals, steps = [] }) => [
    ...goals.flatMap(({ id, progress }) => (isDisputed(progress) ? [id] : [])),
    ...steps.flatMap(({ id, progress }) => (isDisputed(progress) ? [id] : [])),
  ],
})

function open(goals: readonly Goal[]): number {
  return goals.filter(({ progress }) => !settledProgress.includes(currentValue(progress) ?? 'set')).length
}
