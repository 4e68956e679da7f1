import { refuse } from '@clarion/journal'
import { readXml, type XmlElement } from '@clarion/review'
import type { ArrivedLine } from './arrived-text.ts'
import { decodeText } from './decode-text.ts'
import { unzipMember, zipMembers } from './unzip-member.ts'

/** A text of ten megabytes is some forty of markup. */
const unpackedLimit = 48 * 2 ** 20

/** What is not, or no longer, said: properties (a tab stop is a `w:tab` too), deleted and moved text, codes of fields, a second drawing of the same box. */
const unsaid: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
])

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
}

/**
 * The paragraphs of a Word file in their order, with those of tables and text boxes. Insertions that are tracked count as
 * said, deletions do not; hidden text is left out. Not read: footnotes, comments, heads and feet of pages, pictures, and
 * numbers that Word counts itself and does not write.
 *
 * @throws ProblemError `file-damaged`, `file-locked`, `file-swells`, `file-with-entities`
 */
export function readDocx(archive: Uint8Array): ArrivedLine[] {
  const members = zipMembers(archive)
  const part = (name: string) => {
    const member = members.get(name)
    return member && readXml(decodeText(unzipMember(archive, member, unpackedLimit)))
  }
  const links = part('_rels/.rels')?.children ?? []
  const target = links.flatMap((link) =>
    typeof link !== 'string' && link.attributes.get('Type')?.endsWith('/officeDocument')
      ? [link.attributes.get('Target') ?? '']
      : [],
  )[0]
  const body = part((target ?? 'word/document.xml').replace(/^\//, ''))
  if (body?.name !== 'w:document') refuse('file-damaged')
  const lines: ArrivedLine[] = []
  paragraphsOf(body, lines)
  return lines
}

function paragraphsOf(element: XmlElement, lines: ArrivedLine[]): void {
  for (const child of element.children) {
    if (typeof child === 'string' || unsaid.has(child.name)) continue
    if (child.name !== 'w:p') {
      paragraphsOf(child, lines)
      continue
    }
    const boxes: ArrivedLine[] = []
    const text = textOf(child, boxes)
    const style = styleOf(child)
    lines.push(style === undefined ? { text } : { text, style }, ...boxes)
  }
}

/** The text of a paragraph; what stands in boxes within it are paragraphs of their own. */
function textOf(element: XmlElement, boxes: ArrivedLine[]): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string' || unsaid.has(child.name)) return ''
      if (child.name === 'w:txbxContent') {
        paragraphsOf(child, boxes)
        return ''
      }
      if (child.name === 'w:t') return child.children.filter((text) => typeof text === 'string').join('')
      if (child.name === 'w:r' && isHidden(child)) return ''
      return signs[child.name] ?? textOf(child, boxes)
    })
    .join('')
}

function isHidden(run: XmlElement): boolean {
  const vanish = find(find(run, 'w:rPr'), 'w:vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes.get('w:val') ?? '')
}

function styleOf(paragraph: XmlElement): string | undefined {
  return find(find(paragraph, 'w:pPr'), 'w:pStyle')?.attributes.get('w:val')
}

function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}
