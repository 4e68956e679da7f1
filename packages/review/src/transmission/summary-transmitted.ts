import { type EntryKind, entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { dayField, lineField } from '../entry-fields/fields.ts'
import type { Language } from '../language/language.ts'
import { languages } from '../language/language.ts'
import { languageLabels, versionField } from './transmission-fields.ts'
import { transmissionOf, transmissionSection } from './transmission-section.ts'

/** Whether a summary was signed under that number, told from the sections that rule access. */
export type IsSigned = (states: ReadonlyMap<string, unknown>, version: number) => boolean

const title = (language: Language) => lineField.meta({ title: `Title (${languageLabels[language]})` })

const body = z.strictObject({
  version: versionField.meta({ title: 'Which signed summary', widget: 'hidden' }),
  symbol: lineField.meta({ title: 'Symbol of the letter' }),
  date: dayField.meta({ title: 'Date of the letter' }),
  signatory: lineField.meta({ title: 'Signed by', description: 'As it stands under the letter.' }),
  titles: z
    .strictObject({
      ar: title('ar').optional(),
      en: title('en'),
      es: title('es').optional(),
      fr: title('fr').optional(),
      ru: title('ru').optional(),
      zh: title('zh').optional(),
    })
    .meta({ title: 'Title of the document, in the languages of the letters' }),
})

/**
 * A signed summary goes to every mission on the list, once for each version. It cannot be undone: 195 States have it then.
 *
 * @param isSigned the hearing knows which versions were signed; nothing else may be sent
 */
export function summaryTransmitted(
  isSigned: IsSigned,
): EntryKind<typeof transmissionSection.initial, z.output<typeof body>> {
  return entryKind({
    kind: 'summary.transmitted',
    section: transmissionSection,
    verb: 'transmit-summary',
    title: 'Summary transmitted',
    sentence: 'transmitted the summary to the missions on the list',
    stepUp: true,
    body,
    check: (state, { body: { version } }, context) => {
      const refused = onlyLead(context)
      if (refused) return refused
      if (!isSigned(context.states, version)) return problem('refers-to-nothing', { field: 'body.version' })
      if (transmissionOf(state, version)) return problem('already-settled')
      return state.recipients.length > 0 ? undefined : problem('not-in-this-state', { state: 'no mission is listed' })
    },
    fold: (state, { number, author, received, body: { version, symbol, date, signatory, titles } }) => {
      if (transmissionOf(state, version)) return state
      const known = languages.flatMap((language) =>
        titles[language] === undefined ? [] : [[language, titles[language]]],
      )
      const word = { what: 'send', number, status: '' } as const
      const mails = state.recipients.map(({ party }) => ({ party, round: 1, word }))
      const said = { version, symbol, date, signatory, titles: { ...Object.fromEntries(known), en: titles.en } }
      return { ...state, transmissions: [...state.transmissions, { ...said, by: author, at: received, mails }] }
    },
  })
}
