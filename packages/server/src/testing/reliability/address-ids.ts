import { type FilledCase, rareWord } from './filled-case.ts'
import type { Place, World } from './world.ts'

/** What stands in the places of an address, by their names. */
export type Ids = Readonly<Record<string, string>>

/** What to put where an address has a place for it; the first is the right one. */
function idsOf(target: FilledCase): Readonly<Record<string, readonly string[]>> {
  const sections = ['case', `referral/${target.referral}`]
  return {
    thread: [target.thread, target.consent, target.survivor, target.entry],
    section: sections,
    part: sections,
    grant: [target.consent, target.referral, target.thread],
    emergency: [target.entry, target.consent],
    file: [target.file, target.entry, target.consent],
    member: [target.member, target.organisation, target.survivor],
    organisation: [target.organisation, target.member, target.thread],
    programme: [target.organisation, target.thread],
    hearing: [target.thread, target.survivor],
    passkey: [target.entry, target.survivor],
    view: [target.entry, target.survivor],
    feed: [`${'A'.repeat(43)}.ics`],
    statement: [target.entry, target.thread],
    token: ['A'.repeat(43)],
    document: ['en.pdf'],
    version: ['1'],
  }
}

function valuesOf(name: string, target: FilledCase): readonly string[] {
  const values = idsOf(target)[name]
  if (!values) throw new Error(`an address has a {${name}}: say in address-ids.ts what can stand there`)
  return values
}

/** @returns an address's ids of one case */
export function filled(names: readonly string[], target: FilledCase): Ids {
  return Object.fromEntries(names.map((name) => [name, valuesOf(name, target)[0] ?? '']))
}

/** Ids of other things in each place of the address; beside each the same address with ids of nothing. */
export function* otherIds(
  world: World,
  names: readonly string[],
  place: Place,
  target: FilledCase,
  absent: FilledCase,
): Generator<[Ids, Ids]> {
  for (const name of names) {
    // Another section of the same case is something else that one may well read.
    if (place === 'own' || place === 'shared') if (name === 'section' || name === 'part') continue
    // A number is nobody's.
    if (name === 'version') continue
    for (const [index, value] of valuesOf(name, target).entries()) {
      if (index === 0) continue
      yield [
        { ...filled(names, target), [name]: value },
        { ...filled(names, target), [name]: valuesOf(name, absent)[index] ?? '' },
      ]
    }
    if (place !== 'elsewhere' || name === 'section' || name === 'part') continue
    for (const id of world.elsewhere.ids) yield [{ ...filled(names, target), [name]: id }, filled(names, absent)]
  }
}

/** A nested address with one id of one's own and one of somebody else's. */
export function* swapped(
  names: readonly string[],
  own: FilledCase,
  target: FilledCase,
  absent: FilledCase,
): Generator<[Ids, Ids]> {
  for (const name of names) {
    const value = (of: FilledCase) => valuesOf(name, of).at(-1) ?? ''
    yield [
      { ...filled(names, own), [name]: value(target) },
      { ...filled(names, own), [name]: value(absent) },
    ]
  }
}

/** Ids and texts as a case would have them that nobody ever opened. */
export function absentCase({ services }: World): FilledCase {
  const code = '0000-0000'
  const texts = {
    case: code,
    identity: rareWord(),
    notes: rareWord(),
    appointments: rareWord(),
    referral: rareWord(),
    documents: rareWord(),
  }
  const id = services.id
  return {
    thread: id(),
    member: id(),
    organisation: id(),
    survivor: id(),
    code,
    consent: id(),
    referral: id(),
    file: id(),
    entry: id(),
    texts,
  }
}
