import { abilitiesOf } from '@clarion/casework'
import type { Spoken } from '../../door/append-history.ts'
import type { Actor } from '../../http/caller.ts'
import { derivedId } from '../../importing/derived-id.ts'
import { type CastOrganisation, castOrganisationId } from '../cast.ts'
import { type StaffName, staffId } from '../colleagues.ts'
import { speakOf } from '../sentences/speak-of.ts'
import { staffActor } from '../staff-actor.ts'
import type { Drawing } from './drawing.ts'

const hour = 3_600_000
const day = 24 * hour

/** A consent that stands in a story. */
export type StoryGrant = {
  readonly id: string
  readonly recipient: CastOrganisation
  until: number
  readonly child: boolean
}

/**
 * A case as it is being told: it has a clock of its own that only runs forward, remembers what its speakers have seen, and
 * falls silent when the clock reaches the present. What would be said after that has not happened yet.
 */
export class CaseStory {
  readonly spoken: Spoken[] = []
  readonly thread: string
  readonly survivor: string
  readonly grants: StoryGrant[] = []
  /** The organisation that leads the case now. */
  lead: CastOrganisation
  time: number
  /** The person was a child when it happened and is none any more. */
  grown = false
  /** As the case records it: how its notes speak of the person. */
  gender: string | null = null
  readonly draw: Drawing
  readonly #programme: string
  readonly #name: string
  readonly #until: number
  readonly #versions = new Map<string, number>()

  /**
   * @param name what the ids of the story are drawn from
   * @param time when it begins, in milliseconds since 1970
   * @param until the present
   */
  constructor(programme: string, name: string, lead: CastOrganisation, time: number, until: number, draw: Drawing) {
    this.#programme = programme
    this.#name = name
    this.#until = until
    this.lead = lead
    this.time = time
    this.draw = draw
    this.thread = derivedId(time, programme, 'demonstration', 'case', name)
    this.survivor = derivedId(time, programme, 'demonstration', 'survivor', name)
  }

  /** Whether the story has come to the present. */
  get isNow(): boolean {
    return this.time >= this.#until
  }

  /** The instant of the story's clock, or one some days from it. */
  at(days = 0): string {
    return new Date(this.time + days * day).toISOString()
  }

  /** The calendar day of the story's clock, or one some days from it. */
  dayAt(days = 0): string {
    return this.at(days).slice(0, 10)
  }

  /** @returns the id of somebody of the cast */
  member(name: StaffName): string {
    return staffId(this.#programme, name)
  }

  /** @returns the version of a section that somebody who has read it has seen */
  seen(section: string): number {
    return this.#versions.get(section) ?? 0
  }

  /** Time goes by: some minutes. */
  minutes(least: number, most: number): void {
    this.time += this.draw.between(least, most) * 60_000
  }

  /** Time goes by until the working hours of a later day. */
  days(least: number, most: number): void {
    const start = this.time + this.draw.between(least, most) * day
    this.time = Math.max(this.time + hour, start - (start % day) + this.draw.between(8 * 60, 16 * 60) * 60_000)
  }

  /**
   * Somebody says something.
   *
   * @param body in whose texts `{They}` and its like stand for the person
   * @param seen the version of the section that the speaker has seen, where it is not the last
   * @returns the entry's id, also when the story has come to the present and it is not said any more
   */
  say(who: StaffName | 'survivor', kind: string, section: string, body: object, seen = this.seen(section)): string {
    this.minutes(2, 9)
    const number = this.spoken.length + 1
    const id = derivedId(this.time, this.#programme, 'demonstration', this.#name, number, kind)
    if (this.isNow) return id
    const { thread } = this
    const actor = who === 'survivor' ? this.#survivorActor() : staffActor(this.#programme, who)
    this.spoken.push({
      actor,
      entry: { id, thread, kind, section, seen, said: this.at(), body: speakOf(this.gender, body) },
    })
    this.#versions.set(section, number)
    return id
  }

  /** The case is closed; what was shared ends with it. */
  close(who: StaffName, body: object): void {
    if (this.#consentsRun) this.say(who, 'sharing.ended', 'sharing', {})
    this.say(who, 'case.closed', 'case', body)
    this.grants.length = 0
  }

  /** Whether a consent was given or renewed and neither taken back nor ended since; one that is over may be among them. */
  get #consentsRun(): boolean {
    const left = new Set<string>()
    for (const { entry } of this.spoken) {
      const { consent } = entry.body as { readonly consent?: string }
      if (consent !== undefined && /^consent[.](renewed|withdrawn)$/.test(entry.kind)) left.delete(consent)
      if (entry.kind === 'consent.given' || entry.kind === 'consent.renewed') left.add(entry.id)
      if (entry.kind === 'sharing.ended') left.clear()
    }
    return left.size > 0
  }

  /** An id of something in the story: a referral. */
  id(...parts: readonly (string | number)[]): string {
    return derivedId(this.time, this.#programme, 'demonstration', this.#name, ...parts)
  }

  /** @returns the id of an organisation */
  organisation(name: CastOrganisation): string {
    return castOrganisationId(this.#programme, name)
  }

  #survivorActor(): Actor {
    const { verbs, sections } = abilitiesOf(['survivor'])
    const { survivor } = this
    return {
      programme: this.#programme,
      author: survivor,
      organisation: survivor,
      verbs,
      sections,
      readers: [survivor],
    }
  }
}
