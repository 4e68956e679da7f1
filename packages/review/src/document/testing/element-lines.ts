import { type XmlElement, xmlText } from '../read-xml.ts'

/** Every element of a name, in the order of the text. */
export function elementsNamed(element: XmlElement, names: readonly string[]): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsNamed(child, names)))
  return names.includes(element.name) ? [element, ...below] : below
}

/** The text of elements in one line each, as it is seen: white space is one blank. */
export function elementLines(element: XmlElement, names: readonly string[]): string[] {
  return elementsNamed(element, names).map((one) => seen(xmlText(one)))
}

/** A text as a reader sees it. */
export function seen(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
