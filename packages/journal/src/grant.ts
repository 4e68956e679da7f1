/**
 * Why a reader may see: it leads the case, the survivor agreed, a court ordered, a life was in danger, it is
 * their own, or it is open to everyone in the programme. */
export type Basis = 'lead' | 'consent' | 'order' | 'emergency' | 'self' | 'open'

/** The reader that stands for everyone who works in the programme; survivors are not among them. */
export const everyone = '00000000-0000-0000-0000-000000000000'

/**
 * What of a section decides its readers besides grants: whether it is open to the programme, whether each organisation has one
 * of its own, and its parties if it has some.
 */
export type Reach = {
  readonly open?: boolean
  readonly apart?: boolean
  readonly audience?: readonly string[] | undefined
}

/** Who may see which sections of a thread, on what basis, for what purpose, until when. */
export type Grant = {
  readonly id: string
  /** An organisation, or the survivor. */
  readonly reader: string
  /** Section names; a section of which a thread has many is named without its id. */
  readonly sections: readonly string[]
  readonly basis: Basis
  readonly purpose: string
  /** The instant from which it holds. */
  readonly from: string
  /** The instant at which it ends by itself; null for none. */
  readonly until: string | null
}

/** What the sections of a thread that rule access say: who leads, who else was let in, which reader is the survivor. */
export type Access = {
  readonly lead: string
  readonly survivor: string | null
  /** Grants that were given and not withdrawn; they may have ended by time. */
  readonly grants: readonly Grant[]
  /** After erasure nobody but the auditors' chain remains. */
  readonly erased: boolean
}

/** @returns whether the grant holds at the instant; it ends exactly at `until` (a consent "until the 3rd" is over at 00:00) */
export function isLive(grant: Grant, now: string): boolean {
  return grant.from <= now && (grant.until === null || now < grant.until)
}

/** @returns the name of the section a key belongs to: `referral/0192...` is of `referral` */
export function sectionName(key: string): string {
  const slash = key.indexOf('/')
  return slash === -1 ? key : key.slice(0, slash)
}

/**
 * On which bases a reader may see one section now. Empty means: the reader may not even know that it exists.
 *
 * @param access who leads, who was let in
 * @param reader an organisation, or the survivor
 * @param key the section's key
 * @param now the instant of the question
 * @param reach for a section that concerns parties (a referral): a grant alone is not enough, the reader must be a party; of
 *   one that each organisation has for itself: not even the lead sees another's
 */
export function basesFor(access: Access, reader: string, key: string, now: string, reach: Reach = {}): Grant[] {
  if (access.erased) return []
  if (reach.apart && reader !== access.survivor && !(reader === access.lead && key.endsWith(`/${reader}`))) return []
  const always = { id: access.lead, reader, sections: ['*'], from: '', until: null }
  if (reader === access.lead) return [{ ...always, basis: 'lead', purpose: 'case-management' }]
  if (reader === access.survivor) return [{ ...always, basis: 'self', purpose: 'own-data' }]
  if (reach.open && reader === everyone) return [{ ...always, basis: 'open', purpose: 'directory' }]
  if (reach.audience && !reach.audience.includes(reader)) return []
  const name = sectionName(key)
  return access.grants.filter((grant) => grant.reader === reader && grant.sections.includes(name) && isLive(grant, now))
}

/** @returns everyone who may see the section now, each once: what the store writes into the rows' `readers` */
export function readersOf(access: Access, key: string, now: string, reach: Reach = {}): string[] {
  const candidates = new Set([access.lead, ...access.grants.map((grant) => grant.reader), everyone])
  if (access.survivor !== null) candidates.add(access.survivor)
  return [...candidates].filter((reader) => basesFor(access, reader, key, now, reach).length > 0).sort()
}
