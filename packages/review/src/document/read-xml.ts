import { refuse } from '@clarion/journal'

/** An element with what is in it; text as it means, references resolved. */
export type XmlElement = {
  /** With its prefix, as it was written. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

/** Deeper is no document, and would overrun the stack of whoever walks it. */
const deepest = 200

/** Elements and attributes together. A statement of ten megabytes in Word has some hundred thousand. */
const mostNodes = 2_000_000

const namePattern = /[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*/uy
const attributePattern = /\s+([\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const tagEnd = /\s*(\/?)>/y

const predefined: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
)

/**
 * Reads XML 1.0 that others wrote. A document type is refused whole, and with it every entity but the five of XML itself: nothing can grow
 * ("billion laughs"), nothing is fetched from a file or an address (XXE). One pass, O(length); no recursion.
 *
 * @throws ProblemError `file-with-entities`, `file-damaged` (not well-formed, too deep or too many parts)
 */
export function readXml(text: string): XmlElement {
  return new XmlReader(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')).document()
}

/** All text within an element, in its order. */
export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('')
}

type Open = { name: string; attributes: Map<string, string>; children: (XmlElement | string)[] }

class XmlReader {
  readonly #text: string
  readonly #open: Open[] = [{ name: '', attributes: new Map(), children: [] }]
  #at = 0
  #nodes = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): XmlElement {
    const text = this.#text
    while (this.#at < text.length) {
      const tag = text.indexOf('<', this.#at)
      this.#characters(text.slice(this.#at, tag < 0 ? text.length : tag))
      if (tag < 0) break
      this.#at = tag
      if (text.startsWith('<!--', tag)) this.#skip('-->', 4)
      else if (text.startsWith('<![CDATA[', tag)) this.#cdata()
      else if (text.startsWith('<!', tag)) refuse('file-with-entities')
      else if (text.startsWith('<?', tag)) this.#skip('?>', 2)
      else if (text.startsWith('</', tag)) this.#close()
      else this.#begin()
    }
    const [root, ...more] = this.#open[0]!.children
    if (this.#open.length !== 1 || root === undefined || typeof root === 'string' || more.length > 0) damaged()
    return root
  }

  #characters(raw: string): void {
    const outside = this.#open.length === 1
    this.#at += raw.length
    if (raw === '' || (outside && raw.trim() === '')) return
    if (outside) damaged()
    this.#open.at(-1)!.children.push(resolved(raw))
  }

  #cdata(): void {
    const end = this.#text.indexOf(']]>', this.#at + 9)
    if (end < 0 || this.#open.length === 1) damaged()
    this.#open.at(-1)!.children.push(this.#text.slice(this.#at + 9, end))
    this.#at = end + 3
  }

  #skip(end: string, from: number): void {
    const found = this.#text.indexOf(end, this.#at + from)
    if (found < 0) damaged()
    this.#at = found + end.length
  }

  #begin(): void {
    const name = this.#name(this.#at + 1)
    const attributes = new Map<string, string>()
    for (let found = this.#match(attributePattern); found; found = this.#match(attributePattern)) {
      if (attributes.has(found[1]!)) damaged()
      this.#count()
      attributes.set(found[1]!, resolved(found[2] ?? found[3] ?? ''))
    }
    const end = this.#match(tagEnd)
    if (!end) damaged()
    const element: Open = { name, attributes, children: [] }
    this.#open.at(-1)!.children.push(element)
    this.#count()
    if (end[1] === '/') return
    this.#open.push(element)
    if (this.#open.length > deepest) damaged()
  }

  #close(): void {
    const name = this.#name(this.#at + 2)
    const end = this.#match(tagEnd)
    if (!end || end[1] === '/' || this.#open.length === 1 || this.#open.pop()!.name !== name) damaged()
  }

  #name(at: number): string {
    this.#at = at
    const found = this.#match(namePattern)
    if (!found) damaged()
    return found[0]
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  #count(): void {
    if (++this.#nodes > mostNodes) damaged()
  }
}

/** References to the five entities and to code points; any other names something only a document type can declare. */
function resolved(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([^;&\s]{1,64}));|&/gi, (_, decimal, hexadecimal, name) => {
    if (name !== undefined) return predefined.get(name) ?? refuse('file-with-entities')
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    if (!(point > 0 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff)) damaged()
    return String.fromCodePoint(point)
  })
}

function damaged(): never {
  return refuse('file-damaged')
}
