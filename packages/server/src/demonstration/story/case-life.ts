import type { CastOrganisation } from '../cast.ts'
import type { StaffName } from '../colleagues.ts'
import { closingWords, followUpWords } from '../sentences/answers.ts'
import { tellJustice, tellPresumption, tellSafeguard } from './authority.ts'
import type { CaseStory } from './case-story.ts'
import { tellIntake } from './intake.ts'
import type { Profile } from './profile.ts'
import { referable, tellConsent, tellReferral } from './sharing.ts'
import { Support, tellNote } from './support.ts'

const day = 24 * 3_600_000

/** Who first meets people, in each organisation that does. */
const firstWorkers: Partial<Record<CastOrganisation, readonly StaffName[]>> = {
  lantern: ['sofia', 'sofia', 'yara'],
  northern: ['kim'],
  clinic: ['leila'],
  police: ['vera'],
  inspectorate: ['ada'],
  children: ['jonas'],
  arrivals: ['nina'],
}

/** A whole life of a case, until it is closed and followed up or the present is reached. */
export function tellCase(story: CaseStory, name: string, profile: Profile): void {
  const { draw } = story
  const first: StaffName = draw.pick<StaffName>(firstWorkers[story.lead] ?? ['daniel'])
  const { urgent, needed } = tellIntake(story, name, first, profile)
  if (story.lead !== 'lantern' && story.lead !== 'northern') tellTransfer(story, first, profile)
  const who: StaffName =
    story.lead === 'northern'
      ? 'kim'
      : draw.weighed([
          ['daniel', 6],
          ['hugo', 4],
          ['mira', 1],
        ] as const)
  const support = new Support(story, profile)
  const met = urgent.filter((line) => !referable.includes(line) || tellReferral(story, who, profile, line, true))
  story.minutes(30, 400)
  if (urgent.length > 0) {
    story.say(who, 'need.assessed', 'needs', {
      lines: urgent.map((line) => ({ line, status: met.includes(line) ? 'met' : 'needed' })),
    })
  }
  story.days(2, 6)
  const decision =
    draw.chance(0.78) && profile.situation.forms.length > 0 ? tellPresumption(story, who, profile) : undefined
  story.days(1, 5)
  support.plan(who)
  const ends = story.time + Math.round(60 + 330 * draw.next() * draw.next()) * day
  const asked = needed.filter((line) => referable.includes(line))
  let decided = false
  for (let meeting = 1; story.time < ends || meeting < 4; meeting++) {
    const next = draw.between(21, 34)
    support.meet(who, next)
    const line = asked.shift()
    if (line !== undefined) tellReferral(story, who, profile, line, false)
    if (meeting === 2 && draw.chance(0.11)) tellJustice(story, who, profile)
    if (meeting === 1 && (profile.situation.forms.includes('forced-criminality') || draw.chance(0.05)))
      tellSafeguard(story, who, profile)
    if (decision && !decided && story.time + next * day >= decision.on) {
      decided = true
      story.time = Math.max(story.time, decision.on)
      decision.tell()
    }
    story.days(Math.max(1, next - 6), next + 1)
    if (story.isNow) return
  }
  support.settle(who)
  tellClosing(story, who)
  if (draw.chance(0.06)) {
    story.days(60, 200)
    story.say(who, 'case.reopened', 'case', { reason: '{They} rang: the contract was not kept.' })
    tellNote(story, who)
    support.meet(who, 28)
    story.days(25, 40)
    support.settle(who)
    if (draw.chance(0.6)) story.close(who, { outcome: 'goals-reached', remarks: draw.pick(closingWords) })
  }
}

/** Whoever met the person first asks those who work with people for longer to go on; the person agrees to exactly that. */
function tellTransfer(story: CaseStory, who: StaffName, profile: Profile): void {
  const { draw } = story
  const to: CastOrganisation = draw.chance(0.72) ? 'lantern' : 'northern'
  const worker: StaffName = to === 'lantern' ? 'mira' : 'kim'
  tellConsent(story, who, profile, to, 'case-management', ['contact', 'person', 'needs', 'risk'], 60)
  const transfer = story.say(who, 'case.transfer-asked', 'case', {
    to: story.organisation(to),
    reason: '{They} asked for support over a longer time than we can give.',
  })
  story.minutes(90, 1500)
  story.say(worker, 'case.transfer-accepted', 'case', { transfer })
  if (!story.isNow) {
    story.lead = to
    // What was shared with those who lead now has become theirs.
    story.grants.length = 0
    if (to === 'lantern') {
      story.say('mira', 'case.assigned', 'case', { worker: story.member('daniel') })
      story.say('daniel', 'case.taken-on', 'case', {})
    } else story.say('kim', 'case.handed-on', 'case', { worker: story.member('kim') })
  }
}

function tellClosing(story: CaseStory, who: StaffName): void {
  const { draw } = story
  const outcome = draw.weighed([
    ['goals-reached', 9],
    ['person-chose', 4],
    ['referred', 2],
    ['moved', 2],
    ['contact-lost', 3],
  ] as const)
  story.close(who, {
    outcome,
    ...(outcome === 'contact-lost' ? {} : { remarks: draw.pick(closingWords) }),
  })
  if (outcome === 'contact-lost' || draw.chance(0.35)) return
  const start = story.time
  const months = draw.pick([
    [1, 3, 6],
    [3, 6, 12],
    [1, 3, 6, 12, 18, 24],
  ])
  story.say(who, 'follow-up.planned', 'follow-up', {
    agreed: draw.pick(['yes', 'yes', 'yes-own-dates']),
    start: story.dayAt(),
    months,
  })
  for (const month of months) {
    story.time = Math.max(story.time, start + month * 30.5 * day)
    story.days(0, 9)
    const outcomes = [
      ['thriving', 3],
      ['stable', 6],
      ['vulnerable', 3],
      ['at-risk', 1],
      ['declined', 1],
      ['not-reached', 2],
      ['chose-to-end', 0.7],
    ] as const
    const how = draw.weighed(outcomes)
    const spoke = how !== 'declined' && how !== 'not-reached' && how !== 'chose-to-end'
    story.say(who, 'follow-up.recorded', 'follow-up', {
      month,
      outcome: how,
      retrafficking: spoke ? (draw.chance(0.05) ? 'concern' : 'no-sign') : 'not-asked',
      ...(spoke
        ? {
            domains: [
              { domain: 'housing', state: 'stable' },
              { domain: 'safety', state: how === 'at-risk' ? 'at-risk' : 'stable' },
            ],
            words: draw.pick(followUpWords),
          }
        : {}),
    })
    if (how === 'chose-to-end' || story.isNow) return
  }
}
