import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, dayField, identifierField, lineField, messageIdField, wordsField } from '../entry-fields/fields.ts'
import { languageField } from './hearing-fields.ts'
import { headingText, partIdField, partsOf, sentenceText, summaryFields, versionField } from './summary-fields.ts'
import { exclusions, signedVersion, summarySection } from './summary-section.ts'

/** A message that people found is not told, and why. Said again it is replaced; a message that comes in after all is told. */
export const messageLeftOut = entryKind({
  kind: 'message.left-out',
  section: summarySection,
  verb: 'write-summary',
  title: 'Message left out',
  sentence: 'gave the reason why a message is not in the summary',
  readWhereItStands: true,
  body: z.strictObject({
    message: messageIdField.meta({ title: 'Message', widget: 'message' }),
    reason: choice(exclusions).meta({ title: 'Reason' }),
    why: wordsField.optional().meta({ title: 'More' }),
  }),
  check: (_state, _entry, context) => onlyLead(context),
  fold: (state, entry) => {
    const { message, reason, why = '' } = entry.body
    const others = state.leftOut.filter((one) => one.message !== message)
    return { ...state, leftOut: [...others, { ...toldOf(entry), message, reason, why }] }
  },
})

/**
 * The President signs, and the words that are signed stand in the entry. That they are those of the draft, and that each
 * has its support, the gate says at the door: it needs the record, which is another section.
 */
export const summarySigned = entryKind({
  kind: 'summary.signed',
  section: summarySection,
  verb: 'sign-summary',
  title: 'Summary signed',
  sentence: 'signed the summary',
  stepUp: true,
  readWhereItStands: true,
  body: z.strictObject({
    version: versionField,
    ...summaryFields,
    name: lineField.meta({ title: 'Name' }),
    office: lineField.meta({ title: 'Office', description: 'President of the General Assembly' }),
    place: lineField.meta({ title: 'Place' }),
    day: dayField.meta({ title: 'Date' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const signed = state.signed.at(-1)
    return signed && body.version <= signed.number
      ? problem('not-in-this-state', { state: `version ${signed.number}` })
      : undefined
  },
  fold: (state, entry) => {
    const { version: number, language, title, name, office, place, day } = entry.body
    const told = toldOf(entry)
    const words = { ...told, number, language, title, parts: partsOf(entry.body) }
    return {
      ...state,
      signed: [...state.signed, { ...words, signed: { ...told, name, office, place, day }, published: null }],
    }
  },
})

/** @returns the words that a signing entry signs, in the form in which a draft keeps them */
export function signedParts(body: unknown) {
  const { version, language, title, ...rest } = summarySigned.body.parse(body)
  return { version, language, title, parts: partsOf({ language, title, ...rest }) }
}

/** A signed version is made known: everyone in the programme reads it, and the public page shows it. */
export const summaryPublished = entryKind({
  kind: 'summary.published',
  section: summarySection,
  verb: 'sign-summary',
  title: 'Summary published',
  sentence: 'published the summary',
  stepUp: true,
  body: z.strictObject({ version: versionField }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const signed = signedVersion(state, body.version)
    if (!signed) return problem('refers-to-nothing', { field: 'body.version' })
    return signed.published ? problem('already-settled') : undefined
  },
  fold: (state, entry) => ({
    ...state,
    signed: state.signed.map((one) => (one.number === entry.body.version ? { ...one, published: toldOf(entry) } : one)),
  }),
})

/** A signed summary in another language, paragraph for paragraph and sentence for sentence, so that every number and link is the same. */
export const summaryTranslated = entryKind({
  kind: 'summary.translated',
  section: summarySection,
  verb: 'write-summary',
  title: 'Summary translated',
  sentence: 'put the summary into another language',
  readWhereItStands: true,
  body: z.strictObject({
    version: versionField,
    language: languageField,
    title: lineField.meta({ title: 'Title' }),
    drafted: choice({ person: 'By a person', machine: 'Machine-drafted' }).meta({ title: 'Drafted' }),
    parts: z
      .array(
        z.strictObject({
          id: partIdField,
          heading: headingText.optional().meta({ title: 'Heading' }),
          sentences: z.array(sentenceText).min(1).max(60).meta({ title: 'Sentences' }),
        }),
      )
      .min(1)
      .max(300)
      .meta({ title: 'Paragraphs' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const version = signedVersion(state, body.version)
    if (!version) return problem('refers-to-nothing', { field: 'body.version' })
    if (version.language === body.language) {
      return problem('invalid-field', { field: 'body.language', reason: 'is the language it is written in' })
    }
    const shape = (parts: readonly { id: string; sentences: readonly unknown[] }[]) =>
      parts.map(({ id, sentences }) => `${id}:${sentences.length}`).join(' ')
    return shape(body.parts) === shape(version.parts)
      ? undefined
      : problem('invalid-field', { field: 'body.parts', reason: 'has other paragraphs or sentences than the version' })
  },
  fold: (state, entry) => {
    const { version, language, title, drafted, parts: given } = entry.body
    const parts = given.map(({ heading = '', ...rest }) => ({ ...rest, heading }))
    const others = state.translations.filter((one) => one.version !== version || one.language !== language)
    const translation = { ...toldOf(entry), version, language, title, drafted, parts, reviewed: null }
    return { ...state, translations: [...others, translation] }
  },
})

/** Somebody else than its author, who reads both languages, has compared them. */
export const translationReviewed = entryKind({
  kind: 'translation.reviewed',
  section: summarySection,
  verb: 'write-summary',
  title: 'Translation reviewed',
  sentence: 'compared a translation with the summary',
  body: z.strictObject({
    version: versionField,
    language: languageField,
    compared: identifierField.meta({ title: 'What was compared', widget: 'hidden' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const found = state.translations.find((one) => one.version === body.version && one.language === body.language)
    if (!found) return problem('refers-to-nothing', { field: 'body.language' })
    // It was written anew meanwhile: nobody vouches for words they did not see.
    if (found.entry !== body.compared) return problem('not-in-this-state', { state: `version ${found.version}` })
    // Also of a machine's draft: that one drafted it is only what its author says.
    if (found.author === context.author) return problem('second-person-needed')
    return found.reviewed ? problem('already-settled') : undefined
  },
  fold: (state, entry) => ({
    ...state,
    translations: state.translations.map((one) =>
      one.version === entry.body.version && one.language === entry.body.language
        ? { ...one, reviewed: toldOf(entry) }
        : one,
    ),
  }),
})
