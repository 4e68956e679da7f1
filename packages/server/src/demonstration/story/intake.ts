import { derivedCode } from '../../importing/derived-id.ts'
import type { StaffName } from '../colleagues.ts'
import { needWords } from '../sentences/goals.ts'
import { dangers, nevers, personsViews, safeHours, safetyPlans, wordsToUse } from '../sentences/safety.ts'
import type { CaseStory } from './case-story.ts'
import type { Profile } from './profile.ts'

/** What a person needed at the first conversation. */
export type Intake = { readonly urgent: readonly string[]; readonly needed: readonly string[] }

/** The first conversation: a code, safe contact, a screening, who the person is, what they need, what endangers them. */
export function tellIntake(story: CaseStory, name: string, who: StaffName, profile: Profile): Intake {
  const { draw } = story
  story.gender = profile.gender
  story.say(who, 'case.opened', 'case', {
    code: derivedCode(0, 'demonstration', name),
    survivor: story.survivor,
    source: 'demonstration',
  })
  if (draw.chance(0.92)) tellSafeContact(story, who, profile)
  if (draw.chance(0.86)) tellScreening(story, who, profile)
  story.say(who, 'person.described', 'person', person(story, profile))
  if (profile.situation.forms.length > 0)
    story.say(who, 'exploitation.described', 'exploitation', happened(story, profile))
  const urgent = draw.some(['accommodation', 'food', 'medical-care', 'security', 'psychological-care'], 0, 2)
  const needed = draw
    .some(
      [
        'accommodation',
        'medical-care',
        'counselling',
        'legal-information',
        'training',
        'education',
        'material-assistance',
      ],
      1,
      3,
    )
    .filter((line) => !urgent.includes(line))
  story.say(who, 'need.assessed', 'needs', {
    lines: [
      ...urgent.map((line) => ({ line, status: 'urgent' })),
      ...needed.map((line) => ({ line, status: 'needed' })),
      { line: 'tracing-and-family-reunification', status: draw.pick(['not-needed', 'needed', 'declined']) },
    ],
    words: draw.pick(needWords),
  })
  tellRisk(story, who, 'intake', draw.between(14, 30))
  return { urgent, needed }
}

function tellSafeContact(story: CaseStory, who: StaffName, { languages }: Profile): void {
  const { draw } = story
  const channel = draw.weighed([
    ['call', 5],
    ['text', 2],
    ['app', 4],
    ['in-person', 2],
    ['through-someone', 2],
    ['none', 1],
  ] as const)
  story.say(who, 'safe-contact.set', 'contact', {
    channel,
    ...(channel === 'none' ? {} : { hours: draw.pick(safeHours), wordsToUse: draw.pick(wordsToUse) }),
    leaveMessage: draw.pick(['no', 'no', 'neutral-only']),
    voicemail: 'no',
    language: languages[0],
    ...(draw.chance(0.4) ? { never: [draw.pick(nevers)] } : {}),
    confirmed: story.dayAt(),
  })
}

const forcedLabour = [
  'abuse-of-vulnerability',
  'deception',
  'restriction-of-movement',
  'isolation',
  'physical-and-sexual-violence',
  'intimidation-and-threats',
  'retention-of-identity-documents',
  'withholding-of-wages',
  'debt-bondage',
  'abusive-working-and-living-conditions',
  'excessive-overtime',
] as const

const delphi = [
  'deceptive-recruitment.conditions-of-work',
  'deceptive-recruitment.wages',
  'coercive-recruitment.debt-bondage',
  'recruitment-by-abuse-of-vulnerability.economic-reasons',
  'recruitment-by-abuse-of-vulnerability.illegal-status',
  'exploitation.excessive-days-or-hours',
  'exploitation.low-or-no-salary',
  'exploitation.bad-living-conditions',
  'coercion-at-destination.confiscation-of-documents',
  'coercion-at-destination.threats-of-violence',
  'coercion-at-destination.withholding-of-wages',
  'abuse-of-vulnerability-at-destination.dependency-on-exploiters',
] as const

function tellScreening(story: CaseStory, who: StaffName, { situation, age, languages }: Profile): void {
  const { draw } = story
  const labour = situation.forms.includes('forced-labour')
  const instrument =
    labour && draw.chance(0.6)
      ? age === 'child'
        ? 'delphi-child-labour'
        : 'delphi-adult-labour'
      : 'ilo-forced-labour-11'
  const items: readonly string[] = instrument === 'ilo-forced-labour-11' ? forcedLabour : delphi
  const source = () =>
    draw.weighed([
      ['person', 8],
      ['observed', 3],
      ['document', 1],
      ['third-party', 1],
    ] as const)
  story.say(who, 'screening.recorded', 'screening', {
    instrument,
    version: instrument === 'ilo-forced-labour-11' ? '2012' : '2009-09',
    agreed: age === 'child' ? 'with-guardian' : 'spoken',
    alone: draw.pick(['yes', 'yes', 'interpreter']),
    language: languages[0],
    answers: items.map((item) => ({
      item,
      answer: draw.weighed([
        ['yes', 5],
        ['no', 3],
        ['unknown', 3],
        ['skipped', 1],
      ] as const),
      source: source(),
    })),
    stopped: draw.chance(0.08),
  })
}

function person(story: CaseStory, { age, ageBand, gender, citizenships, languages, situation }: Profile): object {
  const { draw } = story
  const ageNow = age === 'child' && draw.chance(0.2) ? 'adult' : age
  story.grown = ageNow !== age
  return {
    ...(gender === null ? {} : { gender }),
    ...(age === 'unknown' ? {} : { ageAtExploitation: age, ageGroup: ageNow }),
    ...(ageBand === null || ageNow !== age ? {} : { ageBand }),
    ...(citizenships.length === 0 ? {} : { citizenships }),
    languages,
    reads: draw.pick(['with-ease', 'with-effort', 'prefers-spoken']),
    interpreter: languages.includes('eng') ? 'no' : draw.pick(['yes', 'by-telephone']),
    interpreterSex: draw.pick(['woman', 'any', 'any']),
    ...(draw.chance(0.3) ? { migration: [situation.sectors ? 'labour-migrant' : 'irregular-migrant'] } : {}),
    ...(age === 'adult' && draw.chance(0.35) ? { children: draw.between(1, 3) } : {}),
    doNotShareWith: draw.some(['police', 'immigration', 'family', 'employer', 'own-community'], 0, 3),
    ...(draw.chance(0.15) ? { doNotAsk: ['migration'] } : {}),
  }
}

function happened({ draw }: CaseStory, { situation, age }: Profile): object {
  const means = draw.some(['threat', 'force', 'other-coercion', 'deception', 'fraud', 'abuse-of-vulnerability'], 1, 3)
  return {
    acts: draw.some(['recruitment', 'transportation', 'harbouring', 'receipt'], 1, 3),
    means: age === 'child' ? ['not-required-child', ...means.slice(0, 1)] : means,
    forms: situation.forms,
    ...(situation.subForms ? { subForms: situation.subForms } : {}),
    ...(situation.sectors ? { sectors: situation.sectors } : {}),
    ageAtAct: age,
    recruitment: draw.some(situation.recruitment, 1, 1),
    control: draw.some(situation.control, 1, 3),
    relation: [draw.pick(['Familial', 'Acquainted', 'Acquainted', 'Unaquainted'])],
  }
}

/** A look at the risks, with a day for the next. */
export function tellRisk(story: CaseStory, who: StaffName, occasion: string, nextInDays: number): void {
  const { draw } = story
  const sources = draw.some(Object.keys(dangers) as (keyof typeof dangers)[], 1, 2)
  const level = () =>
    draw.weighed([
      ['none-known', 2],
      ['possible', 6],
      ['serious', 3],
      ['immediate', occasion === 'intake' ? 0.6 : 0.1],
    ] as const)
  story.say(who, 'risk.assessed', 'risk', {
    occasion,
    sources: sources.map((from) => ({ from, level: level(), words: draw.pick(dangers[from]) })),
    ...(draw.chance(0.5) ? { personsView: draw.pick(personsViews) } : {}),
    ...(draw.chance(0.6) ? { safetyPlan: draw.pick(safetyPlans) } : {}),
    nextReview: story.dayAt(nextInDays),
  })
}
