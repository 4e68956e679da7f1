import type { keptFrom } from '../person/person-body.ts'
import type { PersonState } from '../person/person-section.ts'
import type { ContactState } from './contact-section.ts'

type KeptFrom = keyof typeof keptFrom

/** An organisation as the programme knows it. */
export type NamedOrganisation = { readonly name: string; readonly type: string }

/** What the person said that speaks of an organisation: a choice of "do not share with", or a line of the "never" list. */
export type NeverShared = {
  readonly keptFrom: readonly KeptFrom[]
  /** The person's own lines, as whoever may read the safe contact reads them. */
  readonly lines: readonly string[]
}

/** By which types of organisation a choice is meant; family and interpreters are no organisations. */
const types: Readonly<Partial<Record<KeptFrom, string>>> = {
  police: 'LawEnforcement',
  immigration: 'ImmigrationService',
  employer: 'CorporateBusiness',
}

/** By which parts of a name an organisation is what the type does not say. */
const inName: Readonly<Partial<Record<KeptFrom, RegExp>>> = {
  police: /polic|gendarm|poliz/,
  immigration: /immigra|border|migration service/,
  consulate: /consul|embass|ambassad/,
}

/**
 * Whether what is about to be shared goes to someone whom the person named as never: found by what the person chose and by
 * names in the person's own lines. It warns a person who decides, and so rather once too often; what stands in other
 * words, or in a nickname, it cannot find. Where voices disagree, each of them counts.
 *
 * @param person what is known of the person, for whoever may read it
 * @param contact the safe contact, opened, for whoever may read it
 * @returns what was said of this organisation; empty lists where nothing was found
 */
export function neverShared(
  { person, contact }: { readonly person?: PersonState | undefined; readonly contact?: ContactState | undefined },
  { name, type }: NamedOrganisation,
): NeverShared {
  const plain = folded(name)
  const chosen = new Set((person?.doNotShareWith ?? []).flatMap(({ value }) => value ?? []))
  const lines = new Set((contact?.never ?? []).flatMap(({ value }) => value ?? []))
  return {
    keptFrom: [...chosen].filter((who) => types[who] === type || inName[who]?.test(plain) === true),
    lines: [...lines].filter((line) => speaksOf(folded(line), plain)),
  }
}

/** Whether a line names the organisation whole, or is itself a part of its name that is long enough to mean it. */
function speaksOf(line: string, name: string): boolean {
  if (line === '' || name === '') return false
  return ` ${line} `.includes(` ${name} `) || (line.length > 3 && ` ${name} `.includes(` ${line} `))
}

/** Letters and digits alone, in lower case and without their marks. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
