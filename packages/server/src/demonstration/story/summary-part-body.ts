import type { SummaryPart } from '@clarion/review'

/** @returns a paragraph of a summary as it is sent */
export function summaryPartBody({ id, heading, message, formal, sentences, dissent }: SummaryPart) {
  return {
    ...{ id, formal, dissent },
    ...(heading !== '' && { heading }),
    ...(message !== null && { message }),
    sentences: sentences.map(({ text, links }) => ({
      text,
      links: links.map(({ quoted, ...span }) => ({ ...span, ...(quoted && { quoted }) })),
    })),
  }
}
