import { caseVocabulary, caseworkVocabularies, findInstrument } from '@clarion/casework'
import type { FormField } from '../entry-form/form-field.ts'
import { formIn } from '../entry-form/form-in.ts'
import { reviewParts } from '../words/review-parts.ts'
import type { Words } from '../words/words.ts'

/** What the members of a section are called and what their codes mean, as its kinds of entry say it. */
export type SectionWords = {
  /** @returns the title of a member; undefined for one that no kind names */
  title(name: string): string | undefined
  /** @returns what a code of a member means; undefined for a text that is no code */
  value(name: string, code: string): string | undefined
}

const known = new WeakMap<Words, Map<string, SectionWords>>()

/**
 * Gathers titles and labels from the forms of every kind that speaks of a section, so that a new kind needs no new page.
 *
 * @param section the section's name
 */
export function sectionWords(words: Words, section: string): SectionWords {
  const sections = known.get(words) ?? new Map<string, SectionWords>()
  known.set(words, sections)
  const gathered = sections.get(section) ?? gather(words, section)
  sections.set(section, gathered)
  return gathered
}

function gather(words: Words, section: string): SectionWords {
  const titles = new Map<string, string>()
  const labels = new Map<string, Map<string, string>>()
  const anywhere = new Map<string, string>()
  const walk = (field: FormField, name: string): void => {
    if (name !== '' && !titles.has(name)) titles.set(name, field.title)
    if (field.type === 'group') for (const member of field.fields) walk(member, member.name)
    if (field.type === 'list') walk({ ...field.item, title: field.title }, name)
    if (field.type !== 'one' && field.type !== 'several') return
    const own = labels.get(name) ?? new Map<string, string>()
    labels.set(name, own)
    for (const { code, label } of field.options) {
      if (!own.has(code)) own.set(code, label)
      if (!anywhere.has(code)) anywhere.set(code, label)
    }
  }
  for (const kind of caseVocabulary.kinds) {
    if (kind.section.name === section) walk(formIn(words, kind.body), '')
  }
  return {
    title: (name) => titles.get(name) ?? anywhere.get(name),
    value: (name, code) =>
      (name === 'instrument' ? findInstrument(code)?.title : undefined) ??
      labels.get(name)?.get(code) ??
      anywhere.get(code),
  }
}

const sections = caseworkVocabularies.flatMap((vocabulary) => vocabulary.sections)

/** @returns what a section of a case, of an organisation or of the programme is called: the title up to its colon */
export function sectionTitle(words: Words, name: string): string {
  const title = sections.find((section) => section.name === name)?.title ?? reviewParts[name] ?? name
  return words.name(title.split(':')[0] ?? title)
}

/** @returns what a section holds: what stands behind the colon of its title; empty for one without */
export function sectionContent(words: Words, name: string): string {
  const title = caseVocabulary.sections.find((section) => section.name === name)?.title ?? ''
  return words.name(title.split(': ')[1] ?? '')
}
