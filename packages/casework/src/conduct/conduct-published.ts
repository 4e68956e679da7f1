import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { dayField, languageField, lineField, paragraphField } from '../words.ts'
import { conductSection } from './conduct-section.ts'

/**
 * How those who work here have promised to act is published, in one language; further languages of the same version are
 * published under the same name and day, and ask nobody again. A version never changes: who accepts names the words that were read.
 */
export const conductPublished = entryKind({
  kind: 'conduct.published',
  section: conductSection,
  verb: 'configure-programme',
  title: 'Code of conduct',
  sentence: 'published the code of conduct',
  body: z.strictObject({
    version: lineField.meta({ title: 'Version' }),
    from: dayField.meta({
      title: 'First day',
      description: 'From this day every member is asked before they read or write a case.',
    }),
    language: languageField.meta({ title: 'Language' }),
    title: lineField.meta({ title: 'What it is called' }),
    text: paragraphField.meta({
      title: 'Text',
      description: 'What members promise, in plain words. Everyone in the programme reads this.',
    }),
  }),
  check: ({ versions }, { body }) => {
    const known = versions.find(({ version }) => version === body.version)
    if (!known) return undefined
    if (known.withdrawn) return problem('conduct-withdrawn')
    if (known.from !== body.from) return problem('conduct-other-day', { day: known.from })
    return known.texts.some(({ language }) => language === body.language) ? problem('already-settled') : undefined
  },
  fold: (state, { id, body, received }) => {
    const { version, from, ...words } = body
    const text = { id, ...words, published: received }
    const known = state.versions.find((one) => one.version === version)
    if (known) {
      if (known.texts.some((one) => one.id === id || one.language === text.language)) return state
      const more = { ...known, texts: [...known.texts, text] }
      return { versions: state.versions.map((one) => (one === known ? more : one)) }
    }
    // Nobody was asked on a day that was over.
    const today = received.slice(0, 10)
    const isOver = from < today
    const first = { version, from: isOver ? today : from, withdrawn: false, texts: [text] }
    return { versions: [...state.versions, first] }
  },
})
