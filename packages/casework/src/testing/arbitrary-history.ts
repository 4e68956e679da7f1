import type { Entry, RegisteredKind, Registry, Vocabulary } from '@clarion/journal'
import fc from 'fast-check'
import { hoursAfter } from '../instants.ts'
import { roles, type StaffRole, staffRoles } from '../roles.ts'
import { aimed } from './aimed-body.ts'
import { arbitraryOf } from './arbitrary-of.ts'
import { cast, namedIdentifier, organisations, type Speaker, survivor } from './cast.ts'
import { type DoorModel, doorModel, isRefused } from './door-model.ts'

/** A thread as it grew: only what the door let in, in its order. */
export type History = {
  readonly thread: string
  readonly vocabulary: Vocabulary
  readonly entries: readonly Entry[]
  readonly door: DoorModel
  /** The server's instant after the last entry. */
  readonly now: string
}

/** In every organisation one person of every role, so that whatever may happen finds someone to say it. */
export const everyoneWhoSpeaks: readonly Speaker[] = [
  cast.survivor,
  ...Object.entries(organisations).flatMap(([name, organisation], place) =>
    Object.keys(staffRoles).map((role, number) => ({
      id: namedIdentifier(0x1000 + place * 16 + number),
      name: `${role} of ${name}`,
      organisation,
      roles: [role as StaffRole],
    })),
  ),
]

// What rules access happens often, the rest now and then; and what answers something else often enough to meet it.
const weights: Readonly<Record<string, number>> = {
  'consent.given': 8,
  'consent.renewed': 3,
  'consent.withdrawn': 3,
  'order.recorded': 2,
  'emergency.requested': 3,
  'emergency.opened': 4,
  'emergency.reviewed': 6,
  'case.transfer-asked': 5,
  'case.transfer-accepted': 8,
  'case.transfer-declined': 5,
  'case.transfer-withdrawn': 2,
  'referral.sent': 6,
  'referral.accepted': 8,
  'referral.declined': 4,
  'referral.completed': 12,
  'appointment.scheduled': 3,
  'appointment.missed': 4,
  'safety.checked': 6,
  'referral.revoked': 2,
  'case.assigned': 3,
  'case.taken-on': 6,
  'step.agreed': 3,
  'step.progressed': 6,
  'approval.asked': 3,
  'approval.given': 4,
  'approval.returned': 4,
  'approval.taken-back': 2,
  'case.erased': 0.15,
  'case.kept': 6,
  'case.closed': 1,
  'case.reopened': 2,
  'sharing.ended': 0.6,
}

// Refusals after which it is worth asking whether someone else may say it.
const aboutTheSpeaker = [
  'not-covered',
  'only-addressee-answers',
  'only-author-settles',
  'pause-of-the-person',
  'not-your-case',
  'only-lead',
  'second-person-needed',
]

type Move = {
  readonly kind: RegisteredKind
  readonly body: unknown
  readonly pick: number
  readonly speaker: number
  readonly unseen: number
  readonly hours: number
}

/**
 * Histories of a thread of any vocabulary: kinds drawn from it, said by people who have the verb, aimed at what is there,
 * now and then without having seen the last entries. Refused ones are left out, so every history is one that can happen.
 *
 * @param thread the thread's id; for an organisation, the organisation's
 * @param maximum how many entries are tried
 */
export function arbitraryHistory(
  registry: Registry,
  vocabulary: Vocabulary,
  thread: string,
  maximum = 50,
): fc.Arbitrary<History> {
  const kinds = [...registry.kinds.values()].filter((kind) => kind.vocabulary === vocabulary)
  const moves = (chosen: readonly RegisteredKind[]) =>
    fc.oneof(...chosen.map((kind) => ({ weight: Math.ceil((weights[kind.kind] ?? 1) * 20), arbitrary: move(kind) })))
  const opening = moves(kinds.filter(({ opens }) => opens))
  return fc
    .tuple(
      opening,
      fc.array(moves(kinds.filter(({ opens }) => !opens)), {
        minLength: Math.ceil(maximum / 3),
        maxLength: maximum,
        size: 'max',
      }),
    )
    .map(([first, rest]) => play(registry, vocabulary, thread, [first, ...rest]))
    .filter(({ entries }) => entries.length > 0)
}

function move(kind: RegisteredKind): fc.Arbitrary<Move> {
  return fc.record({
    kind: fc.constant(kind),
    body: arbitraryOf(kind.body),
    pick: fc.nat(1000),
    speaker: fc.nat(1000),
    unseen: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
    hours: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
  })
}

function play(registry: Registry, vocabulary: Vocabulary, thread: string, moves: readonly Move[]): History {
  const door = doorModel(registry, vocabulary, thread)
  let now = '2026-01-05T08:00:00.000Z'
  for (const { kind, body, pick, speaker, unseen, hours } of moves) {
    now = hoursAfter(now, hours)
    const able = everyoneWhoSpeaks.filter((one) =>
      one.roles.some((role) => (roles[role].verbs as readonly string[]).includes(kind.verb)),
    )
    const id = kind.section.apart ? door.access().lead : namedIdentifier(0x500 + (pick % 2))
    const key = kind.section.many ? `${kind.section.name}/${id}` : kind.section.name
    const version = door.states.get(key)?.version ?? 0
    const said = {
      kind: kind.kind,
      body: aimed(kind.kind, body, { entries: door.entries, pick, now }),
      section: key,
      seen: Math.max(0, version - unseen),
      at: now,
    }
    // The first of those who may: whoever is let in, beginning with one drawn.
    for (let turn = 0; turn < able.length; turn++) {
      const by = able[(speaker + turn) % able.length]
      if (!by) continue
      const answer = door.say({ ...said, by })
      if (!isRefused(answer) || !(kind.uncovered || aboutTheSpeaker.includes(answer.code))) break
    }
  }
  const { entries } = door
  return Object.assign({ thread, vocabulary, entries, door, now }, { [fc.toStringMethod]: () => told(entries, now) })
}

/** A history as a failing test prints it: one line an entry. */
function told(entries: readonly Entry[], now: string): string {
  const lines = entries.map((one) =>
    [one.number, one.received, one.organisation, one.kind, one.section, JSON.stringify(one.body)].join(' '),
  )
  return `\n${lines.join('\n')}\nnow ${now}\n`
}

/** Every reader there is in a history: organisations and the survivor. */
export const everyReader: readonly string[] = [...Object.values(organisations), survivor]
