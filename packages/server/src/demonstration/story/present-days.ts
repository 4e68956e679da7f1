import type { CastOrganisation } from '../cast.ts'
import type { StaffName } from '../colleagues.ts'
import { CaseStory } from './case-story.ts'
import { drawing } from './drawing.ts'
import { hoursAgo, type Telling } from './hours-ago.ts'
import { tellIntake, tellRisk } from './intake.ts'
import { drawProfile } from './profile.ts'
import { secondLook } from './second-look.ts'
import { tellConsent } from './sharing.ts'
import { tellNote } from './support.ts'

const hour = 3_600_000

/** A case that something waits in, for somebody of the cast, on the day that the demonstration is founded. */
export type PresentCase = { readonly story: CaseStory; readonly name: string }

const shared = ['contact', 'person', 'needs', 'services', 'appointments', 'notes'] as const

/** A referral that waits for its answer. */
function waits(receiver: CastOrganisation, purpose: string, line: string, hours: number, message: string) {
  return (telling: Telling) => {
    const { story, who, profile } = telling
    hoursAgo(telling, hours + 1)
    const parts =
      purpose === 'investigation'
        ? ['contact', 'person', 'exploitation']
        : purpose === 'identification'
          ? ['person', 'exploitation', 'identification']
          : shared
    tellConsent(story, who, profile, receiver, purpose, parts)
    hoursAgo(telling, hours)
    const terms = { receiver: story.organisation(receiver), line, urgency: hours > 48 ? 'soon' : 'urgent', message }
    story.say(who, 'referral.sent', `referral/${story.id('waits')}`, terms)
  }
}

/** An appointment in the hours to come, made by whoever keeps it. */
function meets(by: StaffName, hoursAhead: number, purpose: string, withWhom: string, recipient?: CastOrganisation) {
  return (telling: Telling) => {
    const { story, who, profile, now } = telling
    hoursAgo(telling, 30)
    if (recipient) tellConsent(story, who, profile, recipient, 'service', shared)
    const at = new Date(now + hoursAhead * hour).toISOString()
    story.say(by, 'appointment.scheduled', 'appointments', {
      at,
      purpose,
      with: withWhom,
      where: 'The quiet room',
      interpreter: true,
      accompanied: false,
    })
  }
}

/** The team keeps something in sight, for a day to come. */
function flagged(by: StaffName, about: string, daysAhead: number, words: string) {
  return (telling: Telling) => {
    hoursAgo(telling, 50)
    const day = new Date(telling.now + daysAhead * 24 * hour).toISOString().slice(0, 10)
    telling.story.say(by, 'flag.raised', 'flags', { about, words, day })
  }
}

/** Harbour Shelter opens parts of a case because a life is in danger; a second person of the shelter confirms it. */
function emergency(hours: number, until: 'asked' | 'opened' | 'reviewed') {
  return (telling: Telling) => {
    const { story } = telling
    hoursAgo(telling, hours)
    const request = story.say('amal', 'emergency.requested', 'sharing', {
      reason: 'Came to our door at night, hurt, and could not speak. We need to know whom not to call.',
      sections: ['contact', 'risk'],
      hours: 48,
    })
    if (until === 'asked') return
    story.say('bea', 'emergency.opened', 'sharing', { request })
    if (until === 'opened') return
    hoursAgo(telling, hours - 40)
    story.say('grace', 'emergency.reviewed', 'sharing', {
      emergency: request,
      justified: true,
      words: 'The danger was real, {they} could not be asked, and only what was needed was opened.',
    })
  }
}

const present: readonly (readonly [
  name: string,
  lead: CastOrganisation,
  daysAgo: number,
  tell: (telling: Telling) => void,
])[] = [
  [
    'bed-tonight',
    'lantern',
    6,
    waits('harbour', 'service', 'accommodation', 5, 'Needs a bed tonight. Speaks with women only.'),
  ],
  [
    'room-soon',
    'lantern',
    19,
    waits('harbour', 'service', 'accommodation', 22, 'Stays with a friend until Sunday; the friend’s flat is small.'),
  ],
  [
    'talk-wished',
    'northern',
    33,
    waits('harbour', 'service', 'counselling', 66, 'Asked for somebody to talk to who is not from home.'),
  ],
  [
    'letter-dated',
    'lantern',
    12,
    waits(
      'counsel',
      'legal-aid',
      'legal-information',
      20,
      'Has a letter with a date on it and does not dare to open it.',
    ),
  ],
  [
    'wages-owed',
    'lantern',
    27,
    waits('counsel', 'legal-aid', 'legal-aid', 50, 'Seven months of wages, and a contract on paper.'),
  ],
  [
    'statement',
    'lantern',
    40,
    waits('police', 'investigation', 'security', 30, 'Wishes to make a statement, in the morning, with the lawyer.'),
  ],
  [
    'panel-waits',
    'lantern',
    25,
    waits(
      'authority',
      'identification',
      'legal-information',
      44,
      'Please decide on identification. The account is in the case.',
    ),
  ],
  [
    'panel-north',
    'northern',
    30,
    waits(
      'authority',
      'identification',
      'legal-information',
      12,
      'Please decide on identification, with a woman asking.',
    ),
  ],
  [
    'clinic-check',
    'lantern',
    9,
    waits('clinic', 'health-care', 'medical-care', 26, 'A cough for a month, and no doctor in a year.'),
  ],
  ['course-place', 'lantern', 44, waits('college', 'service', 'training', 60, 'Was a tailor for nine years.')],
  ['emergency-waits', 'lantern', 21, emergency(30, 'opened')],
  ['emergency-reviewed', 'northern', 60, emergency(400, 'reviewed')],
  ['emergency-asked', 'northern', 16, emergency(2, 'asked')],
  [
    'emergency-outreach',
    'northern',
    35,
    (telling) => {
      hoursAgo(telling, 1)
      telling.story.say('sofia', 'emergency.requested', 'sharing', {
        reason: 'At our van with a child, and someone is looking for them. Nobody at Northern Aid answers.',
        sections: ['contact', 'risk'],
        hours: 12,
      })
    },
  ],
  [
    'contact-disputed',
    'lantern',
    15,
    (telling) => {
      const { story } = telling
      hoursAgo(telling, 28)
      const before = story.seen('contact')
      story.say('sofia', 'safe-contact.set', 'contact', { channel: 'in-person', hours: 'Thursdays at the market' })
      story.say('daniel', 'safe-contact.set', 'contact', { channel: 'app', hours: 'After 18' }, before)
    },
  ],
  [
    'needs-disputed',
    'northern',
    22,
    (telling) => {
      const { story } = telling
      hoursAgo(telling, 45)
      const before = story.seen('needs')
      story.say('kim', 'need.assessed', 'needs', { lines: [{ line: 'education', status: 'declined' }] })
      story.say('rita', 'need.assessed', 'needs', { lines: [{ line: 'education', status: 'needed' }] }, before)
    },
  ],
  [
    'transfer-asked',
    'inspectorate',
    14,
    (telling) => {
      hoursAgo(telling, 26)
      tellConsent(
        telling.story,
        'ada',
        telling.profile,
        'lantern',
        'case-management',
        ['contact', 'person', 'needs', 'risk'],
        60,
      )
      telling.story.say('ada', 'case.transfer-asked', 'case', {
        to: telling.story.organisation('lantern'),
        reason: 'Our inspection is done; {they} asked for support over a longer time.',
      })
    },
  ],
  [
    'in-custody',
    'lantern',
    5,
    (telling) => {
      hoursAgo(telling, 9)
      telling.story.say('daniel', 'unlawful-act.recorded', 'safeguard', {
        act: 'drug-cultivation',
        subject: 'unknown',
        words: 'Found locked in with the plants; says the age is seventeen.',
        during: 'during',
        stage: 'arrested',
        deadline: new Date(telling.now + 15 * hour).toISOString(),
      })
    },
  ],
  [
    'voice-waits',
    'lantern',
    50,
    (telling) => {
      hoursAgo(telling, 52)
      telling.story.say('survivor', 'feedback.given', 'voice', {
        about: 'help',
        words: 'Could the talks be on another day? I have found work on Tuesdays.',
      })
      telling.story.say('survivor', 'correction.requested', 'voice', {
        about: 'person',
        words: 'I have two children, not one.',
      })
    },
  ],
  [
    'sharing-paused',
    'lantern',
    38,
    (telling) => {
      hoursAgo(telling, 70)
      tellConsent(telling.story, telling.who, telling.profile, 'clinic', 'health-care', shared)
      telling.story.say('survivor', 'sharing.paused', 'sharing', {})
    },
  ],
  [
    'consent-ends',
    'lantern',
    55,
    (telling) => {
      hoursAgo(telling, 24 * 20)
      tellConsent(telling.story, telling.who, telling.profile, 'harbour', 'service', shared, 24)
    },
  ],
  ['came-last-night', 'lantern', 1, (telling) => tellNote(telling.story, 'sofia')],
  ['meets-sofia', 'lantern', 11, meets('sofia', 5, 'talk', 'Sofia')],
  ['meets-daniel', 'lantern', 29, meets('daniel', 7, 'housing', 'The housing adviser')],
  ['meets-amal', 'lantern', 24, meets('amal', 6, 'talk', 'Amal', 'harbour')],
  ['meets-ines', 'lantern', 31, meets('ines', 26, 'legal', 'Ines', 'counsel')],
  ['meets-kim', 'northern', 18, meets('kim', 8, 'health', 'The doctor at the clinic')],
  ['flag-deadline', 'lantern', 26, flagged('daniel', 'deadline', 2, 'The office wants the papers by then.')],
  ['flag-question', 'lantern', 13, flagged('sofia', 'question', 0, 'Who can go along on Thursday?')],
  [
    'given',
    'lantern',
    9,
    (telling) => {
      hoursAgo(telling, 4)
      telling.story.say('mira', 'case.assigned', 'case', { worker: telling.story.member('sofia') })
    },
  ],
  [
    'look-at-risk',
    'lantern',
    17,
    secondLook('risk', 20, 'Is calling at nine enough, or should we ask for another room?'),
  ],
  [
    'look-at-plan',
    'lantern',
    28,
    secondLook('plan', 6, 'A first plan. Is the step about the papers ours or the lawyer’s?'),
  ],
  [
    'look-given-back',
    'lantern',
    34,
    secondLook(
      'risk',
      29,
      'The same man as before.',
      'Who goes there when nobody answers at nine? Please name somebody.',
    ),
  ],
]

/**
 * The cases of these days: in each, something waits for somebody.
 *
 * @param now the present, in milliseconds since 1970
 */
export function tellPresentDays(programme: string, now: number): PresentCase[] {
  return present.map(([name, lead, daysAgo, tell], place) => {
    const draw = drawing(104_729 + place)
    const profile = drawProfile(draw, 1)
    const story = new CaseStory(
      programme,
      name,
      lead,
      now - daysAgo * 24 * hour - draw.between(60, 240) * 60_000,
      now - 10 * 60_000,
      draw,
    )
    const first: StaffName = lead === 'northern' ? 'kim' : lead === 'inspectorate' ? 'ada' : 'sofia'
    const { urgent } = tellIntake(story, name, first, profile)
    const who: StaffName = lead === 'lantern' ? 'daniel' : first
    if (who !== first) {
      story.say(first, 'case.handed-on', 'case', { worker: story.member(who) })
      story.say(who, 'case.taken-on', 'case', {})
    }
    // What was urgent weeks ago has been met; what is from last night waits.
    if (daysAgo > 2 && urgent.length > 0) {
      story.days(1, 2)
      story.say(who, 'need.assessed', 'needs', { lines: urgent.map((line) => ({ line, status: 'met' })) })
    }
    if (daysAgo > 20) {
      hoursAgo({ story, profile, who, now }, (daysAgo / 3) * 24)
      tellNote(story, who)
      tellRisk(story, who, 'review', Math.ceil(daysAgo / 3) + draw.between(0, 6))
    }
    tell({ story, profile, who, now })
    return { story, name }
  })
}
