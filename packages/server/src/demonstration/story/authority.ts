import type { StaffName } from '../colleagues.ts'
import { identifiedReasons, notIdentifiedReasons, presumedReasons } from '../sentences/answers.ts'
import type { CaseStory } from './case-story.ts'
import type { Profile } from './profile.ts'
import { tellConsent } from './sharing.ts'

/**
 * Identification: a presumption by those who lead the case, then the panel's decision. The panel decides weeks later, so
 * the rest of the story is told in between.
 *
 * @returns what tells the decision once the story has come to its day; undefined when there will be none
 */
export function tellPresumption(
  story: CaseStory,
  who: StaffName,
  profile: Profile,
): { on: number; tell(): void } | undefined {
  const { draw } = story
  story.say(who, 'identification.decided', 'identification', {
    status: 'presumed',
    decider: 'NGO',
    authority: 'The team that leads the case',
    decided: story.dayAt(),
    reasons: draw.pick(presumedReasons),
    evidence: draw.some(['account', 'indicators', 'documents', 'witness', 'medical', 'digital'], 1, 3),
    reflectionEnds: story.dayAt(draw.pick([30, 45, 45])),
  })
  if (draw.chance(0.12)) return undefined
  tellConsent(
    story,
    who,
    profile,
    'authority',
    'identification',
    ['person', 'exploitation', 'identification', 'screening'],
    150,
  )
  const section = `referral/${story.id('panel')}`
  story.say(who, 'referral.sent', section, {
    receiver: story.organisation('authority'),
    line: 'legal-information',
    urgency: 'planned',
    message: 'Please decide on identification. {They} asked to have the lawyer there.',
  })
  story.days(1, 2)
  story.say('petra', 'referral.accepted', section, {
    reply: 'The panel has the file and will hear {them} only at {their} own wish.',
  })
  const on = story.time + draw.between(20, 70) * 24 * 3_600_000
  return { on, tell: () => tellDecision(story, section) }
}

function tellDecision(story: CaseStory, section: string): void {
  const { draw } = story
  // Without a consent that still holds the panel hears no more of it.
  if (!story.grants.some(({ recipient, until }) => recipient === 'authority' && until > story.time)) return
  const identified = draw.chance(0.82)
  story.say('petra', 'identification.decided', 'identification', {
    status: identified ? 'identified' : 'not-identified',
    decider: 'NonPoliceGovernmentalOrganization',
    authority: 'Identification Panel',
    decided: story.dayAt(),
    reasons: draw.pick(identified ? identifiedReasons : notIdentifiedReasons),
    ...(identified ? {} : { appeal: 'In writing to the panel within thirty days; legal aid is free.' }),
  })
  story.say('petra', 'referral.completed', section, { outcome: 'delivered', report: 'The decision is in the case.' })
}

/** The person made it known to the police, or a court asked: what is shared then is named, and no more. */
export function tellJustice(story: CaseStory, who: StaffName, profile: Profile): void {
  const { draw } = story
  if (draw.chance(0.45)) {
    story.say(who, 'order.recorded', 'sharing', {
      authority: draw.pick(['court', 'court', 'prosecution']),
      reference: `Order ${draw.between(100, 999)} of the regional court`,
      recipient: story.organisation('police'),
      sections: ['person', 'exploitation'],
      until: story.at(90),
    })
    return
  }
  tellConsent(story, who, profile, 'police', 'investigation', ['contact', 'person', 'exploitation'], 120)
  const section = `referral/${story.id('police')}`
  story.say(who, 'referral.sent', section, {
    receiver: story.organisation('police'),
    line: 'security',
    urgency: 'soon',
    message: 'Wishes to make a statement, with the lawyer beside and an interpreter of their choice.',
  })
  story.days(1, 4)
  if (draw.chance(0.2)) {
    story.say('viktor', 'referral.declined', section, {
      reason: 'other',
      reply: 'Another station is responsible; we pass nothing on without you.',
    })
    return
  }
  story.say('viktor', 'referral.accepted', section, {
    reply: 'In plain clothes, at the place you name. The lawyer is welcome.',
  })
  story.days(5, 15)
  if (draw.chance(0.7))
    story.say('viktor', 'referral.completed', section, {
      outcome: 'delivered',
      report: 'Statement taken in one sitting. No further questions for now.',
    })
}

const acts: Readonly<Record<string, readonly [string, string]>> = {
  plants: ['drug-cultivation', 'Was locked in with the plants and told to water them.'],
  errands: ['drug-transport', 'Was told to carry it to pay back a theft that was staged.'],
  scam: ['online-fraud', 'Had to write the messages from a script, eleven hours a day.'],
  begging: ['begging', 'Was sent out with a sum to bring back.'],
}

/** What the person was made to do, and whether the rule of non-punishment applies. Only whoever leads the case tells it. */
export function tellSafeguard(story: CaseStory, who: StaffName, { situation, age }: Profile): void {
  const { draw } = story
  const [act, words] = acts[situation.name] ?? [
    'immigration',
    'Worked without a permit that was promised and never came.',
  ]
  const id = story.say(who, 'unlawful-act.recorded', 'safeguard', {
    act,
    subject: age === 'unknown' ? 'unknown' : age,
    words,
    during: 'during',
    stage: draw.pick(['known', 'stopped', 'arrested', 'charged']),
  })
  story.days(0, 3)
  const assessor = story.lead === 'northern' ? 'rita' : 'mira'
  const applies = draw.chance(0.88)
  story.say(assessor, 'safeguard.assessed', 'safeguard', {
    act: id,
    assessor: `${assessor === 'mira' ? 'Mira' : 'Rita'}, supervisor, with the lawyer`,
    model: age === 'adult' && draw.chance(0.5) ? 'compulsion' : 'causation',
    askedPerson: draw.pick(['yes', 'yes', 'not-wished']),
    answer: applies ? 'applies' : 'more-needed',
    reasons: applies
      ? 'The act was what the exploitation consisted of; there was no way out that could have been asked of {them}.'
      : 'We need the lawyer to have read the file first.',
    ...(applies ? { asks: ['no-charge', 'discontinue'] } : {}),
  })
  if (applies && draw.chance(0.7)) {
    story.days(6, 25)
    story.say(who, 'unlawful-act.progressed', 'safeguard', {
      act: id,
      stage: draw.pick(['discontinued', 'discontinued', 'lifted']),
    })
  }
}
