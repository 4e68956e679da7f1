import { firstSteps } from '../sentences/goals.ts'
import { CaseStory } from './case-story.ts'
import { drawing } from './drawing.ts'
import { tellIntake, tellRisk } from './intake.ts'
import type { Profile } from './profile.ts'
import { tellConsent, tellRenewal } from './sharing.ts'

const day = 24 * 3_600_000

/**
 * The words that open one case of the demonstration to the pages of the person herself. Everyone who tries Clarion is told
 * them: the case is invented, and in earnest no phrase is ever known to anybody but its person.
 */
export const demonstrationPhrase = 'river window orange gentle morning silver garden'

const profile: Profile = {
  situation: {
    name: 'household',
    forms: ['domestic-servitude', 'forced-labour'],
    recruitment: ['ThroughAnOnlineAdvertisement'],
    control: ['WithholdsDocuments', 'ExcessiveWorkingHours', 'PsychologicalAbuse'],
    women: 100,
    children: 0,
    from: ['PHL'],
    weight: [1, 1],
  },
  age: 'adult',
  ageBand: '30--38',
  gender: 'Feminine',
  citizenships: ['PHL'],
  languages: ['eng', 'tgl'],
}

const parts = ['contact', 'person', 'needs', 'services', 'appointments', 'notes'] as const

/**
 * The one case that those who try Clarion can see from the inside: seven months, two organisations let in, one consent
 * taken back, an order of a court, words of hers that were answered and words that wait.
 *
 * @param now the present, in milliseconds since 1970
 */
export function tellKnownCase(programme: string, now: number): CaseStory {
  const story = new CaseStory(programme, 'known', 'lantern', now - 211 * day, now - 10 * 60_000, drawing(11))
  const ago = (days: number) => {
    story.time = Math.max(story.time, now - days * day)
  }
  tellIntake(story, 'known', 'sofia', profile)
  story.say('sofia', 'first-contact.recorded', 'screening', {
    safe: 'yes',
    company: 'alone',
    interpreter: 'not-needed',
    language: 'eng',
    sign: 'She asks whether the library is open.',
  })
  story.say('sofia', 'safe-contact.set', 'contact', {
    channel: 'call',
    hours: 'Weekdays from 10 to 12',
    wordsToUse: 'Say that it is the library about a book.',
    leaveMessage: 'no',
    language: 'eng',
    never: ['Never call the number that ends in 17'],
    confirmed: story.dayAt(),
  })
  ago(209)
  const harbour = tellConsent(story, 'daniel', profile, 'harbour', 'service', parts)
  const stay = `referral/${story.id('stay')}`
  story.say('daniel', 'referral.sent', stay, {
    receiver: story.organisation('harbour'),
    line: 'accommodation',
    urgency: 'urgent',
    message: 'Needs a quiet room. Arrives with one bag.',
  })
  story.say('amal', 'referral.accepted', stay, { reply: 'Welcome. Please come to the side door; we will be there.' })
  const room = story.say('amal', 'service.offered', 'services', {
    line: 'accommodation',
    referral: stay.slice('referral/'.length),
  })
  story.say('amal', 'service.accepted', 'services', { service: room })
  story.say('amal', 'service.delivered', 'services', {
    service: room,
    words: 'A bed, keys, a first meal, and a call home.',
  })
  ago(196)
  story.say('daniel', 'identification.decided', 'identification', {
    status: 'presumed',
    decider: 'NGO',
    authority: 'The team that leads the case',
    decided: story.dayAt(),
    reasons: 'Papers taken, eleven months without a day off, and messages that say so.',
    evidence: ['account', 'digital'],
    reflectionEnds: story.dayAt(45),
  })
  const room2 = story.say('daniel', 'goal.set', 'plan', {
    words: 'A room with a key of my own.',
    domain: 'home',
    nextReview: story.dayAt(60),
  })
  const wages = story.say('daniel', 'goal.set', 'plan', {
    words: 'Get the wages they owe me.',
    domain: 'economic',
    nextReview: story.dayAt(60),
  })
  const list = story.say('daniel', 'step.agreed', 'plan', { goal: room2, ...firstSteps.home, due: story.dayAt(30) })
  story.say('daniel', 'step.agreed', 'plan', {
    goal: room2,
    words: 'Choose which part of the city is right.',
    who: 'person',
  })
  const letter = story.say('daniel', 'step.agreed', 'plan', {
    goal: wages,
    ...firstSteps.economic,
    due: story.dayAt(60),
  })
  ago(180)
  const counsel = tellConsent(story, 'daniel', profile, 'counsel', 'legal-aid', [
    ...parts,
    'exploitation',
    'identification',
  ])
  const law = `referral/${story.id('law')}`
  story.say('daniel', 'referral.sent', law, {
    receiver: story.organisation('counsel'),
    line: 'legal-aid',
    urgency: 'soon',
    message: 'Eleven months of wages; there is a contract.',
  })
  story.say('ines', 'referral.accepted', law, { reply: 'Yes. Bring the contract, or a picture of it.' })
  const aid = story.say('ines', 'service.offered', 'services', {
    line: 'legal-aid',
    referral: law.slice('referral/'.length),
  })
  story.say('ines', 'service.accepted', 'services', { service: aid })
  ago(140)
  story.say('ines', 'service.delivered', 'services', { service: aid, words: 'The claim for unpaid wages is filed.' })
  const clinic = tellConsent(story, 'daniel', profile, 'clinic', 'health-care', parts)
  ago(118)
  story.say('survivor', 'consent.withdrawn', 'sharing', {
    consent: clinic.id,
    reason: 'I have found a doctor near me.',
  })
  const told = story.say('survivor', 'correction.requested', 'voice', {
    about: 'person',
    words: 'I have two children, not one.',
  })
  ago(116)
  story.say('daniel', 'person.described', 'person', { children: 2 })
  story.say('daniel', 'correction.answered', 'voice', {
    correction: told,
    outcome: 'corrected',
    words: 'It says two now. Thank you for telling us.',
  })
  ago(90)
  story.say('daniel', 'order.recorded', 'sharing', {
    authority: 'court',
    reference: 'Order 481 of the regional court',
    recipient: story.organisation('police'),
    sections: ['person', 'exploitation'],
    until: story.at(120),
  })
  const wish = story.say('survivor', 'feedback.given', 'voice', {
    about: 'people',
    words: 'The woman at the door is kind. Please tell her.',
  })
  ago(88)
  story.say('daniel', 'feedback.answered', 'voice', {
    feedback: wish,
    words: 'We told her. She was glad all day. Thank you.',
  })
  ago(60)
  tellRenewal(story, 'daniel', harbour, profile)
  tellRenewal(story, 'daniel', counsel, profile)
  story.say('daniel', 'goal.progressed', 'plan', {
    goal: room2,
    progress: 'going-well',
    words: 'I have seen two rooms. One has a balcony.',
    nextReview: story.dayAt(70),
  })
  story.say('daniel', 'step.progressed', 'plan', { step: list, progress: 'done' })
  ago(20)
  story.say('daniel', 'step.progressed', 'plan', { step: letter, progress: 'done' })
  story.say('daniel', 'goal.progressed', 'plan', {
    goal: wages,
    progress: 'begun',
    words: 'The letter is sent. Now we wait.',
    nextReview: story.dayAt(30),
  })
  story.say('daniel', 'note.added', 'notes', {
    about: 'wellbeing',
    text: 'We sat in the quiet room with the window open. She laughed when the kettle sang.',
  })
  tellRisk(story, 'daniel', 'review', 24)
  ago(3)
  story.say('survivor', 'feedback.given', 'voice', {
    about: 'wish',
    words: 'I would like to cook for the others one day.',
  })
  story.say('daniel', 'appointment.scheduled', 'appointments', {
    at: new Date(now + 2 * day).toISOString(),
    purpose: 'housing',
    with: 'The housing adviser',
    where: 'The office, side door',
    accompanied: true,
  })
  return story
}
