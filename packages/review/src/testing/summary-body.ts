import type { SummaryPart } from '../hearing/summary-section.ts'

/** @returns a paragraph as an entry has it: what is not there is left out */
export function summaryBody({ id, heading, message, formal, sentences, dissent }: SummaryPart) {
  return {
    ...{ id, formal, dissent, ...(message !== null && { message }), ...(heading && { heading }) },
    sentences: sentences.map(({ text, links }) => ({
      text,
      links: links.map(({ quoted, ...span }) => ({ ...span, ...(quoted && { quoted }) })),
    })),
  }
}
