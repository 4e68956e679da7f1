import { quotations } from '../lint/quotations.ts'
import { canonicalWords } from '../text/canonical-text.ts'
import type { DropReason } from './drop-reasons.ts'
import type { MessageForModel } from './hearing-for-model.ts'
import type { KeptPart } from './kept-proposal.ts'
import type { Material } from './material.ts'
import { numbersIn } from './numbers-in.ts'

/**
 * What a machine can tell of a translation: that it is one of a sentence that stands there and was sent, that it is not that sentence
 * again, and that numbers, quotations and messages are those of the sentence. Whether it says the same a person must
 * judge.
 */
export function translationFault(material: Material, part: KeptPart, card: MessageForModel): DropReason | undefined {
  const { text = '', sentence = 0, source = '' } = part
  const wasSent = material.messages.some(({ sentences }) => sentences.some(({ number }) => number === sentence))
  const stands = card.sentences[sentence - 1]
  if (!wasSent || stands === undefined || canonicalWords(stands) !== source) return 'not-the-sentence'
  if (text === source.trim()) return 'other-language'
  if (differ(numbersIn(text), numbersIn(source))) return 'numbers-differ'
  if (quotations(text).length !== quotations(source).length) return 'quotes-differ'
  return differ(messagesIn(text), messagesIn(source)) ? 'messages-differ' : undefined
}

/** Ids of messages as they stand in a text: "M3", or a hearing's own with a number at its end. */
function messagesIn(text: string): string[] {
  return (text.match(/(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*-?\d+(?![A-Za-z0-9])/gu) ?? []).sort()
}

function differ(some: readonly string[], others: readonly string[]): boolean {
  return some.length !== others.length || some.some((one, at) => one !== others[at])
}
