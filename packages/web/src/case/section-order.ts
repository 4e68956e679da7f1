import { caseVocabulary } from '@clarion/casework'
import type { SectionOutline } from './case-answers.ts'

/** What is pressing comes first; the case's own section, with closing and transfer, last. */
const first = [
  'flags',
  'approvals',
  'needs',
  'risk',
  'referral',
  'appointments',
  'services',
  'plan',
  'safeguard',
  'voice',
]
const last = ['case']

/** @returns the sections in the order in which a worker needs them; several of one name, newest first */
export function sectionOrder(sections: readonly SectionOutline[]): readonly SectionOutline[] {
  const names = caseVocabulary.sections
    .map(({ name }) => name)
    .filter((name) => !first.includes(name) && !last.includes(name))
  const order = [...first, ...names, ...last]
  const place = ({ key }: SectionOutline) => order.indexOf(key.split('/')[0] ?? key)
  // Keys hold identifiers that begin with their time.
  return [...sections].sort((one, other) => place(one) - place(other) || other.key.localeCompare(one.key))
}
