import { headingWords } from './heading-words.ts'

/** Who begins to speak, as a record says it. */
export type Heading = {
  /** As it is written, without what stands in brackets. */
  readonly name: string
  /** What the record says the speaker is from: "Slovakia", "La Strada International". */
  readonly of?: string
  /** The language the record says was spoken: "French". */
  readonly spokeIn?: string
  /** False for "unidentified speaker", "speaker 3", a voice from the floor: somebody has to say who it was. */
  readonly known: boolean
  /** False where the line may be a heading of another sort ("Jane Doe:" that stands once): somebody has to look. */
  readonly sure: boolean
}

/** A heading and how many UTF-16 units of the line it takes. */
export type FoundHeading = { readonly heading: Heading; readonly length: number }

const line =
  /^[\t  ]*(?:\*\*|__)?(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?[\t  ]*[-–—]?[\t  ]*)?([^:：\n]{1,120}?)[\t  ]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)?[\t  \u202f]*(?:\*\*|__)?[:：](?:\*\*|__)?(?!\/\/)/u

const spoke =
  /^(?:spoke|speaking|interpretation|parle|s’exprime|l’orateur s’exprime|habla|interpretación|говорит|выступает|تكلم|تكلمت|以)\s*(?:in|en|from|по|на|ب|del|)?\s*(.+?)(?:发言)?$/u

/**
 * Reads the beginning of a line as the name of who speaks: "Mr. Lajčák (Slovakia):", "The President:", "Lynne Neagle AM:", "[10:05] Ms.
 * Osei:", "M. Diallo (Mali) (parle en français) :", "王女士（中国）：".
 *
 * @returns undefined when the line goes on with what was being said
 */
export function readHeading(text: string): FoundHeading | undefined {
  const match = line.exec(text)
  if (!match) return undefined
  const brackets: string[] = []
  const written = match[1]!
    .replace(/[（(]([^()（）]*)[)）]/gu, (_, inside: string) => {
      brackets.push(inside.trim())
      return ' '
    })
    .replace(/\s+/gu, ' ')
    .trim()
  const judged = judge(written, brackets.length > 0 || /\d{1,2}:\d{2}/.test(match[0]))
  if (!judged) return undefined
  const spokeIn = brackets.map((inside) => spoke.exec(inside)?.[1]).find((found) => found !== undefined)
  const from = brackets.find((inside) => !spoke.test(inside) && inside !== '')
  const heading = {
    name: written,
    ...(from === undefined ? {} : { of: from }),
    ...(spokeIn === undefined ? {} : { spokeIn }),
    ...judged,
  }
  return { heading, length: match[0].length }
}

function judge(written: string, marked: boolean): Pick<Heading, 'known' | 'sure'> | undefined {
  // A sentence ended before the colon: not after a title, nor after an initial.
  if (written === '' || /\p{L}{3,}[.؟]\s|[!?;。！？]\s/u.test(written.replace(/^\p{L}[\p{L}-]{0,5}\.\s/u, '')))
    return undefined
  if (headingWords.unknown.test(written)) return { known: false, sure: true }
  if (headingWords.roles.test(written)) return { known: true, sure: true }
  if (headingWords.never.test(written)) return undefined
  const [name] = written.split(',')
  const parts = name!.split(' ')
  if (headingWords.chineseTitles.test(name!))
    return parts.length <= 3 && name!.length <= 20 ? { known: true, sure: true } : undefined
  if (parts.length > 8) return undefined
  const titled = headingWords.titles.has(parts[0]!.replace(/\.$/, '')) && parts.length > 1
  const named = parts.every(
    (part, at) => isNamePart(part) || (at > 0 && headingWords.particles.has(part.toLowerCase())),
  )
  if (titled && (named || !/^\p{Ll}/u.test(parts[1]!))) return { known: true, sure: true }
  if (!named || parts.length < 2 || parts.length > 6) return undefined
  const suffixed = headingWords.suffixes.has(parts.at(-1)!)
  return { known: true, sure: suffixed || marked }
}

function isNamePart(part: string): boolean {
  return /^(?:\p{Lu}|al-|el-|d’|d'|o’)[\p{L}\p{M}.'’-]*$/u.test(part) || /^\p{Lu}\.$/u.test(part)
}
