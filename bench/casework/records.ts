import { createHash } from 'node:crypto'
import { derivedCode, derivedId } from '../../packages/server/src/importing/derived-id.ts'

/** The roles that are measured: who reads a hundred cases, who a quarter of them (25,000 at most), who all of them. */
export const benchRoles = ['owner', 'agency', 'national'] as const
export type BenchRole = (typeof benchRoles)[number]

/** One invented case, the same for both systems; drawn from its place alone, so that no list of them need be kept. */
export type BenchCase = {
  readonly place: number
  readonly thread: string
  readonly objectId: string
  readonly code: string
  readonly name: string
  readonly form: string
  /** Who leads it: `owner`, `agency` or one of the others. */
  readonly lead: string
}

const start = Date.UTC(2023, 0, 1)
const given =
  'Ada Bea Cleo Dina Elsa Fadi Gita Hana Ines Jana Kofi Lena Mara Nora Omar Petra Rana Sami Tara Vera'.split(' ')
const first = 'Bal Cor Dav Fer Gal Har Kal Lom Mar Nov Pal Ros Sal Tar Ver Zan Bren Drag Stef Kron'.split(' ')
const middle = 'a e i o u an en in on un ar er ir or ur al el il ol ul'.split(' ')
const last = 'ba ca da fa ga ka la ma na pa ra sa ta va za dic ski man tis rez'.split(' ')
/** A form in a thousandth of the cases, which a filter must find without reading the others. */
const rareForm = 'organ-removal'
const forms = ['sexual-exploitation', 'forced-labour', 'domestic-servitude', 'forced-criminality', 'forced-begging']

/** @returns how many cases the agency leads */
export function agencyCases(total: number): number {
  return Math.min(25_000, Math.floor(total / 4))
}

/** @returns the cases that a role may read, as places from and to (without) */
export function reach(role: BenchRole, total: number): readonly [number, number] {
  if (role === 'owner') return [0, 100]
  return role === 'agency' ? [100, 100 + agencyCases(total)] : [0, total]
}

/** @returns the case at a place */
export function benchCase(place: number, total: number): BenchCase {
  const mixed = createHash('sha256').update(`case ${place}`).digest()
  const pick = <Item>(items: readonly Item[], at: number): Item => items[mixed.readUInt16LE(at) % items.length] as Item
  const [, agencyEnd] = reach('agency', total)
  const lead = place < 100 ? 'owner' : place < agencyEnd ? 'agency' : `other-${place % 20}`
  return {
    place,
    thread: derivedId(start + place, 'bench', place),
    objectId: mixed.toString('hex', 20, 25),
    code: derivedCode(0, 'bench', place),
    name: `${pick(given, 0)} ${pick(first, 2)}${pick(middle, 4)}${pick(last, 6)}`,
    form: place % 1000 === 7 ? rareForm : pick(forms, 8),
    lead,
  }
}

/** @returns every organisation that leads a case, and the national one */
export function benchOrganisations(): string[] {
  return ['owner', 'agency', 'national', ...Array.from({ length: 20 }, (_, place) => `other-${place}`)]
}

/** @returns an organisation's id in Clarion */
export function organisationId(key: string): string {
  return derivedId(start, 'bench organisation', key)
}

/** @returns a member's id in Clarion: each organisation has one */
export function memberId(key: string): string {
  return derivedId(start, 'bench member', key)
}

/** The programme that all of it belongs to. */
export const benchProgramme = derivedId(start, 'bench programme')
