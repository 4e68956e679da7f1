import { entryKind, type Registry, registry, sealed, section, type Vocabulary } from '@clarion/journal'
import { z } from 'zod'
import { choice, identifierField, lineField } from '../../entry-fields/fields.ts'
import { languages } from '../../language/language.ts'
import { modelKinds } from '../model-kinds.ts'
import { modelSection } from '../model-section.ts'

const yesField = z.boolean()
const statementField = z.strictObject({
  id: identifierField.meta({ title: 'Statement' }),
  speaker: sealed(lineField).meta({ title: 'Who speaks' }),
  text: sealed(z.string().min(1).max(100_000)).meta({ title: 'What was said' }),
  language: z.enum(languages).meta({ title: 'Language' }),
  bySurvivor: yesField.meta({ title: 'A survivor' }),
  released: yesField.meta({ title: 'Released' }),
  confidential: yesField.meta({ title: 'Confidential' }),
})

/** A statement as the small vocabulary keeps it; speaker and text are sealed in the store. */
export type SmallStatement = z.infer<typeof statementField>

/** What the small vocabulary keeps. */
export type SmallHearing = {
  readonly lead: string
  readonly closed: boolean
  readonly statements: readonly SmallStatement[]
}

const hearingSection = section<SmallHearing>({
  name: 'hearing',
  title: 'A hearing in small',
  initial: { lead: '', closed: false, statements: [] },
})

const hearingOpened = entryKind({
  kind: 'hearing.opened',
  section: hearingSection,
  verb: 'use-model',
  title: 'Hearing opened',
  sentence: 'opened the hearing',
  opens: true,
  body: z.strictObject({}),
  fold: (state, { organisation }) => ({ ...state, lead: organisation }),
})

/** A statement, or another word about one: of two with one id the later counts. */
const statementPut = entryKind({
  kind: 'statement.put',
  section: hearingSection,
  verb: 'use-model',
  title: 'Statement put',
  sentence: 'put a statement on record',
  body: statementField,
  fold: (state, { body }) => ({ ...state, statements: [...state.statements.filter(({ id }) => id !== body.id), body] }),
})

const hearingEnded = entryKind({
  kind: 'hearing.ended',
  section: hearingSection,
  verb: 'use-model',
  title: 'Hearing ended',
  sentence: 'ended the hearing for good',
  body: z.strictObject({ how: choice({ adjourned: 'Adjourned' }).meta({ title: 'How' }) }),
  fold: (state) => ({ ...state, closed: true }),
})

/** A vocabulary of hearings as small as can be, with an opening kind, for tests of what joins it in a line. */
export const smallHearingVocabulary: Vocabulary = {
  thread: 'hearing',
  sections: [hearingSection, modelSection],
  kinds: [hearingOpened, statementPut, hearingEnded, ...modelKinds],
  accessSections: ['hearing'],
  access: (states) => ({ lead: hearingIn(states).lead, survivor: null, grants: [], erased: false }),
  code: () => null,
  isClosed: (states) => hearingIn(states).closed,
}

/** @returns a registry of that vocabulary and of others beside it */
export function smallHearingRegistry(others: readonly Vocabulary[] = []): Registry {
  return registry([...others, smallHearingVocabulary])
}

function hearingIn(states: ReadonlyMap<string, unknown>): SmallHearing {
  return (states.get('hearing') as SmallHearing | undefined) ?? hearingSection.initial
}
