import type { Language } from '../language/language.ts'
import { escapeMarkup as escaped } from './escape-markup.ts'
import type { Block } from './lay-out.ts'
import type { ReviewDocument } from './review-document.ts'

/** ISO 639-2, as the standard's FRBRlanguage wants it. */
const threeLetters: Readonly<Record<Language, string>> = {
  ar: 'ara',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  ru: 'rus',
  zh: 'zho',
}

/** What of the review the standard has no element for. */
export const evidenceNamespace = 'urn:clarion:review:evidence:1'

/**
 * Who, what and when of a document, as Akoma Ntoso tells it: the work (whatever the language), the expression (this language)
 * and the manifestation (this file), by addresses made of the date and the symbol; then what its sentences rest on, in the
 * place the standard leaves for one's own (`proprietary`).
 *
 * @param component `!main`, or the annex the meta stands in
 */
export function akomaNtosoMeta(document: ReviewDocument, component: string, blocks: readonly Block[]): string {
  const { language, masthead } = document
  const { date, symbol, organ } = masthead
  const lang = threeLetters[language]
  // Ids are one namespace for the whole file.
  const id = component === '!main' ? '' : `${component}-`
  const number = symbol.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const work = `/akn/un/doc/${date}/${number === '' ? 'nn' : number}`
  const level = (name: string, uri: string, suffix: string, more: string) =>
    `<${name}><FRBRthis value="${uri}/${component}${suffix}"/><FRBRuri value="${uri}${suffix}"/><FRBRdate date="${date}" name="submission"/><FRBRauthor href="#${id}organ"/>${more}</${name}>`
  const numbered = symbol === '' ? '' : `<FRBRnumber value="${escaped(symbol)}"/>`
  return `<meta>
<identification source="#${id}clarion">
${level('FRBRWork', work, '', `<FRBRcountry value="un"/>${numbered}`)}
${level('FRBRExpression', `${work}/${lang}@`, '', `<FRBRlanguage language="${lang}"/>`)}
${level('FRBRManifestation', `${work}/${lang}@`, '.akn', '<FRBRformat value="application/akn+xml"/>')}
</identification>
<references source="#${id}clarion"><TLCOrganization eId="${id}organ" href="/ontology/organization/un/organ" showAs="${escaped(organ)}"/><TLCOrganization eId="${id}clarion" href="/ontology/organization/clarion" showAs="Clarion"/></references>
${evidenceOf(blocks, id)}</meta>`
}

function evidenceOf(blocks: readonly Block[], prefix: string): string {
  const rests = blocks.flatMap((block) =>
    block.is !== 'paragraph'
      ? []
      : block.sentences.map(({ id, evidence }) => {
          const said = evidence.map(({ statement, speaker, constituency, anchor }) => {
            const who = `statement="${escaped(statement)}" speaker="${escaped(speaker)}" constituency="${escaped(constituency)}"`
            const where = anchor
              ? ` start="${anchor.start}" end="${anchor.end}" checksum="${escaped(anchor.checksum)}">${escaped(anchor.quote)}</c:said>`
              : '/>'
            return `<c:said ${who}${where}`
          })
          return said.length === 0 ? '' : `<c:sentence ref="${id}">${said.join('')}</c:sentence>\n`
        }),
  )
  const all = rests.join('')
  return all === ''
    ? ''
    : `<proprietary source="#${prefix}clarion"><c:evidence xmlns:c="${evidenceNamespace}">\n${all}</c:evidence></proprietary>\n`
}
