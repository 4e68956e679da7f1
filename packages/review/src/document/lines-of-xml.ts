import { readXml, type XmlElement, xmlText } from './read-xml.ts'

/** What could be read of a text in XML: its paragraphs, numbers in front, one line each. */
export type LinesOfXml = { readonly akomaNtoso: boolean; readonly lines: readonly string[] }

const akomaNtoso = 'http://docs.oasis-open.org/legaldocml/ns/akn/'

/** What of an Akoma Ntoso document is about it and not of it. */
const aside: ReadonlySet<string> = new Set(['meta', 'authorialNote', 'toc', 'components'])

/** Number and heading stand in the line of the paragraph they belong to. */
const heads: ReadonlySet<string> = new Set(['num'])

/**
 * Reads the paragraphs of a resolution or a statement in XML. Of Akoma Ntoso (any version) the number goes in front of the
 * first line of its paragraph, and what somebody deleted (`del`) is left out; of any other XML every element that holds text
 * of its own is a line.
 *
 * @throws ProblemError `file-with-entities`, `file-damaged`, as {@link readXml}
 */
export function linesOfXml(text: string): LinesOfXml {
  const root = readXml(text)
  const isAkomaNtoso =
    localName(root) === 'akomaNtoso' || [...root.attributes.values()].some((value) => value.startsWith(akomaNtoso))
  const lines: string[] = []
  collect(root, isAkomaNtoso, lines, { number: '' })
  return { akomaNtoso: isAkomaNtoso, lines }
}

/** The number waits for the first line after it. */
type Waiting = { number: string }

function collect(element: XmlElement, akn: boolean, lines: string[], waiting: Waiting): void {
  const name = localName(element)
  if (akn && aside.has(name)) return
  if (akn && heads.has(name)) {
    waiting.number = oneLine(xmlText(element))
    return
  }
  const holdsText = element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  if (!holdsText && !(akn && ['p', 'heading', 'subheading', 'crossHeading'].includes(name))) {
    for (const child of element.children) if (typeof child !== 'string') collect(child, akn, lines, waiting)
    return
  }
  const words = oneLine(akn ? textOf(element) : xmlText(element))
  if (words === '') return
  lines.push(waiting.number === '' ? words : `${waiting.number} ${words}`)
  waiting.number = ''
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (localName(child) === 'del' || aside.has(localName(child))) return ''
      return localName(child) === 'br' ? ' ' : textOf(child)
    })
    .join('')
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
