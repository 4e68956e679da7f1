import type { StaffName } from '../colleagues.ts'
import { corrections, feedbacks, withdrawalWords } from '../sentences/answers.ts'
import { firstSteps, type GoalDomain, goals, progressWords } from '../sentences/goals.ts'
import { type Matter, matters, meetings } from '../sentences/notes.ts'
import type { CaseStory } from './case-story.ts'
import { tellRisk } from './intake.ts'
import type { Profile } from './profile.ts'
import { tellRenewal } from './sharing.ts'

const day = 24 * 3_600_000

/** A goal with its first step. */
type Planned = { readonly id: string; readonly step: string; settled: boolean; stepDone: boolean }

/** What goes on over months: goals, appointments, notes, what the person says about it all. */
export class Support {
  readonly #story: CaseStory
  readonly #profile: Profile
  readonly #goals: Planned[] = []
  #appointment: string | undefined

  constructor(story: CaseStory, profile: Profile) {
    this.#story = story
    this.#profile = profile
  }

  /** The person names what they want to reach. */
  plan(who: StaffName): void {
    const { draw } = this.#story
    for (const domain of draw.some(Object.keys(goals) as GoalDomain[], 1, 3)) {
      const id = this.#story.say(who, 'goal.set', 'plan', {
        words: draw.pick(goals[domain]),
        domain,
        nextReview: this.#story.dayAt(draw.between(25, 40)),
      })
      if (this.#story.isNow) continue
      const step = this.#story.say(who, 'step.agreed', 'plan', {
        goal: id,
        ...firstSteps[domain],
        due: this.#story.dayAt(50),
      })
      this.#goals.push({ id, step, settled: false, stepDone: false })
    }
  }

  /**
   * One meeting: what came of the last appointment, a note, the risks again, the goals, the consents that end soon, the
   * next appointment.
   *
   * @param nextInDays until the next meeting
   */
  meet(who: StaffName, nextInDays: number): void {
    const story = this.#story
    const { draw } = story
    this.#settleAppointment(who)
    if (draw.chance(0.8)) tellNote(story, who)
    if (draw.chance(0.7)) tellRisk(story, who, 'review', 2 * nextInDays + draw.between(1, 8))
    for (const goal of this.#goals) if (!goal.settled) this.#progress(who, goal, nextInDays)
    for (const grant of [...story.grants]) {
      const left = grant.until - story.time
      if (left < -90 * day || left > 45 * day || story.isNow) continue
      if (draw.chance(0.93)) tellRenewal(story, who, grant, this.#profile)
    }
    if (draw.chance(0.06)) this.#withdraw(who)
    if (draw.chance(0.1)) tellFeedback(story, who)
    if (draw.chance(0.04)) tellCorrection(story, who)
    if (draw.chance(0.7)) this.#appoint(who, nextInDays)
  }

  /** @returns nothing is scheduled any more: before a case is closed */
  settle(who: StaffName): void {
    this.#settleAppointment(who)
  }

  #settleAppointment(who: StaffName): void {
    const appointment = this.#appointment
    if (appointment === undefined) return
    this.#appointment = undefined
    const { draw } = this.#story
    if (draw.chance(0.82)) this.#story.say(who, 'appointment.kept', 'appointments', { appointment })
    else
      this.#story.say(who, 'appointment.missed', 'appointments', {
        appointment,
        why: draw.pick(['person-could-not', 'we-could-not', 'moved', 'not-known', 'person-chose']),
      })
  }

  #appoint(who: StaffName, inDays: number): void {
    const story = this.#story
    const purpose = story.draw.pick(['talk', 'talk', 'health', 'legal', 'authority', 'housing', 'work'])
    const id = story.say(who, 'appointment.scheduled', 'appointments', {
      at: story.at(inDays),
      purpose,
      with: withWhom[purpose] ?? 'The case worker',
      where: story.draw.pick(['The quiet room', 'The café by the park', 'The office, side door', 'By telephone']),
      interpreter: !this.#profile.languages.includes('eng'),
      accompanied: story.draw.chance(0.4),
    })
    if (!story.isNow) this.#appointment = id
  }

  #progress(who: StaffName, goal: Planned, nextInDays: number): void {
    const { draw } = this.#story
    if (draw.chance(0.25)) return
    const progress = draw.weighed([
      ['begun', 3],
      ['going-well', 5],
      ['setback', 2],
      ['reached', 2],
      ['left', 0.5],
    ] as const)
    goal.settled = progress === 'reached' || progress === 'left'
    this.#story.say(who, 'goal.progressed', 'plan', {
      goal: goal.id,
      progress,
      words: draw.pick(progressWords[progress]),
      ...(goal.settled ? {} : { nextReview: this.#story.dayAt(2 * nextInDays + draw.between(2, 14)) }),
    })
    if (goal.stepDone || this.#story.isNow) return
    // What waits for its first step goes on waiting until the goal goes somewhere.
    goal.stepDone = progress === 'going-well' || progress === 'begun' || progress === 'reached'
    const body = goal.stepDone ? { progress: 'done' } : { progress: 'later', due: this.#story.dayAt(2 * nextInDays) }
    this.#story.say(who, 'step.progressed', 'plan', { step: goal.step, ...body })
  }

  #withdraw(who: StaffName): void {
    const story = this.#story
    const grant = story.grants.find(({ until }) => until > story.time)
    if (!grant || story.isNow) return
    story.say(story.draw.chance(0.5) ? 'survivor' : who, 'consent.withdrawn', 'sharing', {
      consent: grant.id,
      ...(story.draw.chance(0.6) ? { reason: story.draw.pick(withdrawalWords) } : {}),
    })
    story.grants.splice(story.grants.indexOf(grant), 1)
  }
}

const withWhom: Readonly<Record<string, string>> = {
  talk: 'The case worker',
  health: 'The doctor at the clinic',
  legal: 'The lawyer',
  authority: 'The office for papers',
  housing: 'The housing adviser',
  work: 'The training centre',
}

/** A note that the person may read. */
export function tellNote(story: CaseStory, who: StaffName): void {
  const { draw } = story
  const about = draw.weighed<Matter>([
    ['wellbeing', 5],
    ['service', 4],
    ['safety', 2],
    ['authority', 2],
    ['team', 1],
    ['contact', 3],
  ])
  const matter = draw.pick(matters[about])
  story.say(who, 'note.added', 'notes', { about, text: about === 'team' ? matter : `${draw.pick(meetings)} ${matter}` })
}

/** The person says something about the help, and is answered within days. */
export function tellFeedback(story: CaseStory, who: StaffName): void {
  const [about, words, answer] = story.draw.pick(feedbacks)
  const feedback = story.say('survivor', 'feedback.given', 'voice', { about, words })
  story.days(1, 6)
  story.say(who, 'feedback.answered', 'voice', { feedback, words: answer })
}

/** The person says that something is wrong, and is answered within days. */
export function tellCorrection(story: CaseStory, who: StaffName): void {
  const [about, words, outcome, answer] = story.draw.pick(corrections)
  const correction = story.say('survivor', 'correction.requested', 'voice', { about, words })
  story.days(1, 8)
  story.say(who, 'correction.answered', 'voice', { correction, outcome, words: answer })
}
