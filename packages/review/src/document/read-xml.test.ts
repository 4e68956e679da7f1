import { ProblemError } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkup } from './escape-markup.ts'
import { linesOfXml } from './lines-of-xml.ts'
import { readXml, xmlText } from './read-xml.ts'

const code = (text: string) => {
  try {
    readXml(text)
    return 'read'
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : error
  }
}

describe('reading XML', () => {
  it('refuses whatever declares or names an entity, before anything grows', () => {
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    for (const text of [
      `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><x>&l20;</x>`,
      '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
      '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]><x/>',
      '<!DOCTYPE html><x/>',
      '<x>&xxe;</x>',
      '<x a="&xxe;"/>',
      '<x>&constructor;</x>',
    ]) {
      expect([text.slice(0, 40), code(text)]).toEqual([text.slice(0, 40), 'file-with-entities'])
    }
  })

  it('refuses what is not well-formed, too deep, or two documents', () => {
    for (const text of [
      '',
      'x',
      '<x>',
      '<x></y>',
      '<x/><y/>',
      '<x/>text',
      '<x a="1" a="2"/>',
      '<x a=1/>',
      '<x a="<"/>',
      '<x>&#0;</x>',
      '<x>&#xd800;</x>',
      '<x>&#9999999;</x>',
      '<x>a & b</x>',
      '<x><!-- </x>',
      '<x><![CDATA[ </x>',
      '</x>',
      '<1/>',
      '<x>'.repeat(300) + '</x>'.repeat(300),
    ]) {
      expect([text.slice(0, 40), code(text)]).toEqual([text.slice(0, 40), 'file-damaged'])
    }
  })

  it('gives any text back as it was written, in text, in an attribute and as it is', () => {
    const legal = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\p{Cc}]/gu, '\n'))
    fc.assert(
      fc.property(legal, (text) => {
        const read = readXml(
          `<?xml version="1.0"?><!-- & --><x a="${escapeMarkup(text)}">${escapeMarkup(text)}<b/></x>\n`,
        )
        expect(xmlText(read)).toBe(text)
        expect(read.attributes.get('a')).toBe(text)
        fc.pre(!text.includes(']]>'))
        expect(xmlText(readXml(`<x><![CDATA[${text}]]></x>`))).toBe(text)
      }),
    )
  })

  it('reads ten megabytes in a second or so', () => {
    const text = `<x>${'<p a="1">words &amp; more</p>'.repeat(340_000)}</x>`
    const start = process.cpuUsage()
    expect(readXml(text).children).toHaveLength(340_000)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(6)
  })
})

describe('the lines of an XML file', () => {
  it('are the paragraphs of a resolution in Akoma Ntoso, numbers in front, without what was deleted', () => {
    const { akomaNtoso, lines } = linesOfXml(`<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13"><statement name="resolution">
<meta><identification source="#x"><FRBRWork/></identification></meta>
<preamble><recitals><recital eId="r1"><p><i>Recalling</i> its
  resolution 64/293</p></recital></recitals></preamble>
<mainBody><paragraph eId="p1"><num>1.</num><content><p>Urges <del>some</del><ins>all</ins> States<authorialNote><p>Note.</p></authorialNote>;</p></content></paragraph>
<paragraph eId="p2"><num>2.</num><intro><p>Decides:</p></intro><subparagraph eId="p2a"><num>(a)</num><content><p>To act;</p></content></subparagraph></paragraph></mainBody>
</statement></akomaNtoso>`)
    expect(akomaNtoso).toBe(true)
    expect(lines).toEqual(['Recalling its resolution 64/293', '1. Urges all States;', '2. Decides:', '(a) To act;'])
  })

  it('are the texts of the elements of any other file', () => {
    const { akomaNtoso, lines } = linesOfXml(
      '<r><head>Title</head><par>One <b>bold</b> word.</par><par/><par>Two.</par></r>',
    )
    expect(akomaNtoso).toBe(false)
    expect(lines).toEqual(['Title', 'One bold word.', 'Two.'])
  })
})
