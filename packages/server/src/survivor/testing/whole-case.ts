import { readSection } from '../../reading/read-section.ts'
import { testActor } from '../../testing/test-actor.ts'
import { fullCase } from './full-case.ts'
import type { SurvivorWorld } from './survivor-world.ts'

/** A text of nobody's language: what is typed here must not be taken for a word that was not translated. */
const typed = '٧٧'

/** Fills every part of a case, so that a walk by its links comes through all of them. */
export async function wholeCase(world: SurvivorWorld): Promise<void> {
  await fullCase(world)
  const { daniel, tell } = world
  const say = async (kind: string, section: string, body: object) => await tell(daniel, kind, section, body)
  await say('person.described', 'person', {
    gender: 'Feminine',
    ageBand: '21--23',
    citizenships: ['ALB', 'XKX'],
    languages: ['sqi', 'kri'],
    education: 'PrimaryEducation',
    migration: ['labour-migrant'],
    childrenWithPerson: 2,
  })
  await say('identity.recorded', 'identity', {
    names: [{ kind: 'called', name: typed }],
    birthDate: '2003-05-17',
    numbers: [{ kind: 'passport', country: 'ALB', number: typed }],
    documents: 'held-by-other',
  })
  await say('screening.recorded', 'screening', {
    instrument: 'ilo-forced-labour-11',
    version: '2012',
    agreed: 'spoken',
    alone: 'yes',
    ageAtAct: 'adult',
    language: 'sqi',
    answers: [{ item: 'debt-bondage', answer: 'yes', source: 'person', note: typed }],
  })
  await say('exploitation.described', 'exploitation', {
    acts: ['recruitment'],
    means: ['deception'],
    forms: ['domestic-servitude'],
    control: ['WithholdsDocuments'],
    recruitmentSites: ['Facebook'],
    places: [{ event: 'Exploitation', country: 'ALB', place: typed, from: '2025-01-01' }],
    account: typed,
  })
  await say('risk.assessed', 'risk', {
    occasion: 'intake',
    sources: [{ from: 'trafficker', level: 'serious', words: typed }],
    safetyPlan: typed,
    nextReview: '2027-01-10',
  })
  await say('service.offered', 'services', { line: 'legal-aid', words: typed })
  await say('goal.set', 'plan', { words: typed, domain: 'education', nextReview: '2027-02-01' })
  await say('appointment.scheduled', 'appointments', {
    at: '2026-12-01T10:00:00.000Z',
    purpose: 'legal',
    with: typed,
    interpreter: true,
  })
  await say('follow-up.planned', 'follow-up', { agreed: 'yes', start: '2026-12-01', months: [3, 6] })
  await say('follow-up.recorded', 'follow-up', {
    month: 3,
    outcome: 'stable',
    domains: [{ domain: 'housing', state: 'stable' }],
  })
  await say('flag.raised', 'flags', { about: 'deadline', words: typed, day: '2026-12-03' })
  await askedToLook(world)
  await say('unlawful-act.recorded', 'safeguard', {
    act: 'document',
    subject: 'adult',
    words: typed,
    during: 'during',
    stage: 'known',
  })
}

/** A supervisor was asked about the plan twice: it came back with a remark, and was approved then. */
async function askedToLook({ services, daniel, thread, tell }: SurvivorWorld): Promise<void> {
  const mira = testActor(services, ['supervisor'], daniel.organisation)
  const { version: upTo } = await readSection(services, daniel, thread, 'plan')
  const ask = () => tell(daniel, 'approval.asked', 'approvals', { act: 'plan', upTo, words: typed })
  await tell(mira, 'approval.returned', 'approvals', { asked: await ask(), upTo, words: typed })
  await tell(mira, 'approval.given', 'approvals', { asked: await ask(), upTo, words: typed })
  await tell(daniel, 'approval.taken-back', 'approvals', { asked: await ask() })
}
