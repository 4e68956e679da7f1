import { documentWords } from '../document/document-words.ts'
import { longDate } from '../document/long-date.ts'
import { mastheadOfSymbol } from '../document/masthead-of-symbol.ts'
import type {
  DocumentAnnex,
  DocumentEvidence,
  DocumentPart,
  DocumentSentence,
  ReviewDocument,
} from '../document/review-document.ts'
import type { Language } from '../language/language.ts'
import { oneLine } from '../text/one-line.ts'
import { constituencyWords } from './constituency-words.ts'
import type { HearingState } from './hearing-section.ts'
import { messageTitle } from './message-title.ts'
import { type PublicEvidence, publicParts } from './public-parts.ts'
import type { RecordState } from './record-section.ts'
import { isExplained, withdrawnMark } from './shown-summary.ts'
import type { SpeakersState } from './speakers-section.ts'
import { summaryDocumentWords } from './summary-document-words.ts'
import { type SignedSummary, type SummaryState, type SummaryTranslation, signedVersion } from './summary-section.ts'
import { type Veil, veilOf } from './veil.ts'

/**
 * A signed summary as a document in one language, for the President to send and for anybody to read. Its paragraphs have the same numbers in
 * all languages, and whatever may not be seen today is not in it (`publicParts`): a document goes on being read where nobody
 * can take anything back, so it never holds more than the public page.
 *
 * @param summary what was signed, and its translations
 * @param record opened; so are the speakers
 * @param number of the version; the last one that was signed where left out
 * @returns undefined where there is no such version, or none in that language
 */
export function summaryDocument(
  hearing: HearingState,
  summary: SummaryState,
  speakers: SpeakersState,
  record: RecordState,
  language: Language,
  number = summary.signed.at(-1)?.number,
): ReviewDocument | undefined {
  const version = number === undefined ? undefined : signedVersion(summary, number)
  if (!version) return undefined
  const translation = translationOf(summary, version, language)
  if (version.language !== language && !translation) return undefined
  const veil = veilOf(record, speakers)
  const words = summaryDocumentWords[language]
  const { signed } = version
  const mandate = shown(hearing.mandate, veil)
  const unreviewed = unreviewedDraft(translation)
  const under = [
    filled(words.held, { day: longDate(hearing.day, language) }),
    ...(mandate === '' ? [] : [filled(words.mandate, { mandate })]),
    ...(unreviewed ? [words.unreviewed[unreviewed]] : []),
  ]
  return {
    language,
    masthead: {
      ...mastheadOfSymbol(hearing.mandate, language),
      // A document is given its symbol by whoever registers it; that of the mandate is another document's.
      symbol: '',
      distribution: 'general',
      date: signed.day,
      original: version.language,
      agendaItem: '',
    },
    title: shown(translation?.title ?? version.title, veil),
    subtitle: under.join(' · '),
    body: [
      ...publicParts(version.parts, record, speakers, translation).flatMap(({ heading, sentences }): DocumentPart[] => [
        ...(heading === '' ? [] : [{ type: 'heading', level: 1, text: heading } as const]),
        {
          type: 'paragraph',
          level: 0,
          numbered: true,
          sentences: sentences.map(({ text, evidence }) => ({
            text: oneLine(text),
            evidence: evidence.map((one) => documentEvidence(one, language)),
          })),
        },
      ]),
      {
        type: 'paragraph',
        level: 0,
        numbered: false,
        sentences: [{ text: signature(version, language), evidence: [] }],
      },
    ],
    annexes: leftOutAnnex(summary, record, veil, language),
  }
}

/** @returns the languages in which a signed version can be read: its own first */
export function summaryLanguages(summary: SummaryState, version: SignedSummary): Language[] {
  const translated = summary.translations.filter((one) => one.version === version.number)
  return [version.language, ...translated.map(({ language }) => language)]
}

/** @returns the translation of a version; undefined for none */
export function translationOf(
  { translations }: SummaryState,
  version: SignedSummary,
  language: Language,
): SummaryTranslation | undefined {
  return translations.find((one) => one.version === version.number && one.language === language)
}

/** @returns who drafted a translation that nobody has compared yet; null for one that was, and for none */
export function unreviewedDraft(translation: SummaryTranslation | undefined): SummaryTranslation['drafted'] | null {
  return translation && translation.reviewed === null ? translation.drafted : null
}

function documentEvidence(
  { statement, speaker, constituency, anchor }: PublicEvidence,
  language: Language,
): DocumentEvidence {
  return {
    // Every statement that is not named is the same one: who else said something is nobody's business.
    statement: statement === '' ? 'unnamed' : statement,
    speaker: [...oneLine(speaker)].slice(0, 300).join(''),
    constituency:
      constituency === null ? summaryDocumentWords[language].unknown : constituencyWords[language][constituency],
    ...(anchor && { anchor }),
  }
}

function signature({ signed: { name, office, place, day } }: SignedSummary, language: Language): string {
  return filled(summaryDocumentWords[language].signed, { name, office, place, day: longDate(day, language) })
}

/** What was found and is not told, with the reason: whoever spoke can read why. */
function leftOutAnnex({ leftOut }: SummaryState, record: RecordState, veil: Veil, language: Language): DocumentAnnex[] {
  if (leftOut.length === 0) return []
  const words = summaryDocumentWords[language]
  const paragraph = (sentences: readonly DocumentSentence[]): DocumentPart => ({
    ...{ type: 'paragraph', level: 0, numbered: true },
    sentences,
  })
  const { colon } = documentWords[language]
  const body = leftOut.map(({ message, reason, why }) => {
    const about = veil.behind(message, [])
    const title = shown(messageTitle(message, record, language), veil, about)
    // What is left out to protect somebody is not explained either.
    const more = why !== '' && isExplained({ reason }) ? [shown(why, veil, about)] : []
    return paragraph([`${title}${colon}${words.reasons[reason]}.`, ...more].map((text) => ({ text, evidence: [] })))
  })
  return [{ title: words.leftOut, body }]
}

function shown(text: string, veil: Veil, about?: ReadonlySet<string>): string {
  return veil.hides(text, about) ? withdrawnMark : oneLine(text)
}

function filled(words: string, places: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place)
}
