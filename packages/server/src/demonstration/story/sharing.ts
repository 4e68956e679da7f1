import type { CastOrganisation } from '../cast.ts'
import type { StaffName } from '../colleagues.ts'
import { acceptReplies, declineReplies, deliveries, referralMessages, reports } from '../sentences/answers.ts'
import type { CaseStory, StoryGrant } from './case-story.ts'
import type { Profile } from './profile.ts'

/** Where a line of help is found, and who answers there. */
type Receiver = { readonly organisation: CastOrganisation; readonly worker: StaffName; readonly purpose: string }

const receivers: Readonly<Record<string, readonly Receiver[]>> = {
  accommodation: [
    { organisation: 'harbour', worker: 'amal', purpose: 'service' },
    { organisation: 'harbour', worker: 'amal', purpose: 'service' },
    { organisation: 'northern', worker: 'rita', purpose: 'service' },
  ],
  counselling: [{ organisation: 'harbour', worker: 'amal', purpose: 'service' }],
  'psychological-care': [{ organisation: 'clinic', worker: 'leila', purpose: 'health-care' }],
  'medical-care': [{ organisation: 'clinic', worker: 'leila', purpose: 'health-care' }],
  'legal-information': [{ organisation: 'counsel', worker: 'ines', purpose: 'legal-aid' }],
  training: [{ organisation: 'college', worker: 'sam', purpose: 'service' }],
  education: [{ organisation: 'college', worker: 'sam', purpose: 'service' }],
}

/** The lines of help that a referral can be sent for. */
export const referable: readonly string[] = Object.keys(receivers)

/** The person agrees that an organisation sees some parts, for half a year. */
export function tellConsent(
  story: CaseStory,
  who: StaffName,
  { age, languages }: Profile,
  recipient: CastOrganisation,
  purpose: string,
  sections: readonly string[],
  days = 180,
): StoryGrant {
  const { draw } = story
  const child = age === 'child' && !story.grown
  const id = story.say(who, 'consent.given', 'sharing', {
    recipient: story.organisation(recipient),
    purpose,
    sections,
    subject: child ? 'child' : 'adult',
    until: story.at(days),
    wording: 'demonstration-1',
    language: languages[0],
    how: draw.pick(['spoken', 'spoken', 'signed', 'recorded']),
    capacity: draw.weighed([
      ['able', 9],
      ['able-with-support', 1],
    ] as const),
    ...(child ? { guardian: 'The guardian whom the court appointed' } : {}),
  })
  const grant = { id, recipient, until: story.time + days * 24 * 3_600_000, child }
  if (!story.isNow) story.grants.push(grant)
  return grant
}

/** A consent is asked for again before it ends. */
export function tellRenewal(story: CaseStory, who: StaffName, grant: StoryGrant, { languages }: Profile): void {
  const id = story.say(who, 'consent.renewed', 'sharing', {
    consent: grant.id,
    until: story.at(180),
    wording: 'demonstration-1',
    language: languages[0],
    how: 'spoken',
    capacity: 'able',
    ...(grant.child ? { guardian: 'The guardian whom the court appointed' } : {}),
  })
  if (story.isNow) return
  story.grants.splice(story.grants.indexOf(grant), 1, { ...grant, id, until: story.time + 180 * 24 * 3_600_000 })
}

/**
 * A referral for a line of help, from the consent to the report back: answered or not, accepted or declined, delivered or
 * not wanted. The story's clock is where the referral came to rest.
 *
 * @returns whether the help was given
 */
export function tellReferral(
  story: CaseStory,
  who: StaffName,
  profile: Profile,
  line: string,
  urgent: boolean,
): boolean {
  const { draw } = story
  const receiver = draw.pick((receivers[line] ?? []).filter(({ organisation }) => organisation !== story.lead))
  const { organisation, worker, purpose } = receiver
  const terms = {
    receiver: story.organisation(organisation),
    line,
    urgency: urgent ? 'urgent' : draw.pick(['soon', 'planned']),
    message: draw.pick(referralMessages),
  }
  const section = `referral/${story.id('referral', story.spoken.length)}`
  if (draw.chance(0.2)) {
    story.say(who, 'referral.proposed', section, terms)
    if (draw.chance(0.15)) return false
    story.days(1, 4)
  }
  if (
    !story.grants.some((grant) => grant.recipient === organisation && grant.until > story.time + 75 * 24 * 3_600_000)
  ) {
    tellConsent(story, who, profile, organisation, purpose, [
      'contact',
      'person',
      'needs',
      'services',
      'appointments',
      'notes',
    ])
  }
  story.say(who, 'referral.sent', section, terms)
  if (draw.chance(0.05)) {
    story.days(8, 14)
    story.say(who, 'referral.revoked', section, { reason: 'other', words: 'No answer came. We go another way.' })
    return false
  }
  if (urgent) story.minutes(40, 600)
  else story.days(1, 6)
  if (draw.chance(0.16)) {
    story.say(worker, 'referral.declined', section, {
      reason: draw.pick(['full', 'full', 'language', 'safety', 'not-our-service']),
      reply: draw.pick(declineReplies),
    })
    return false
  }
  story.say(worker, 'referral.accepted', section, { reply: draw.pick(acceptReplies), starts: story.dayAt(1) })
  return tellService(story, worker, line, section)
}

function tellService(story: CaseStory, worker: StaffName, line: string, section: string): boolean {
  const { draw } = story
  const referral = section.slice('referral/'.length)
  const service = story.say(worker, 'service.offered', 'services', { line, referral })
  if (draw.chance(0.09)) {
    story.say(worker, 'service.declined', 'services', {
      service,
      reason: draw.pick(['not-said', 'not-now', 'fear', 'conditions', 'far-or-hours']),
    })
    return false
  }
  story.say(worker, 'service.accepted', 'services', { service, waits: draw.chance(0.15) })
  story.days(0, 5)
  for (let times = draw.between(1, 3); times > 0; times--) {
    story.say(worker, 'service.delivered', 'services', {
      service,
      day: story.dayAt(),
      ...(draw.chance(0.5) ? { words: draw.pick(deliveries) } : {}),
    })
    story.days(4, 16)
  }
  if (draw.chance(0.75)) {
    story.say(worker, 'referral.completed', section, {
      outcome: draw.weighed([
        ['delivered', 8],
        ['in-part', 2],
        ['person-ended', 1],
      ] as const),
      report: draw.pick(reports),
    })
  }
  if (draw.chance(0.5))
    story.say(worker, 'service.ended', 'services', {
      service,
      reason: draw.pick(['done', 'done', 'person-ended', 'moved']),
    })
  return true
}
