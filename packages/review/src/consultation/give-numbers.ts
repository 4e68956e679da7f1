import { readProposers, writeProposers } from './proposal.ts'

/** Numbers above those that proposals have: marks that came without one. */
const firstOwn = 1_000_000

/** As delegations write them, and as a compilation does. */
const askedAs: Readonly<Record<string, string>> = {
  ...{ add: 'add', insert: 'add', by: 'by', delete: 'delete', retain: 'retain', keep: 'retain', replace: 'replace' },
}

const words = String.raw`(?:[^\\[\]]|\\.)*`
const mark = String.raw`(?:#\d+ )?[A-Z][^:;[\]]*: (?:${Object.keys(askedAs).join('|')})`
const open = String.raw`(?<!(?:^|[^\\])(?:\\\\)*\\)\[`
/** A bracket with its marks; in lower case and in capitals. */
const marked = new RegExp(`${open}(${mark}(?:; ${mark})*): (${words})\\]`, 'gisu')
const oneMark = /(?:^|; )(?:#(\d+) )?([^:;]+): (\w+)/gu
/** "[urge] [XWL: replace by: encourage]": the bracket before says which words go. */
const replacedBy = new RegExp(
  `${open}(?!${mark}: )(${words})\\] ?\\[([A-Z][^:;[\\]]*): replace by: (${words})\\]`,
  'gsu',
)

/**
 * Gives numbers to the marks of a paragraph that have none, as a delegation types them into a text that was sent to it, so that
 * `readCompilation` can tell proposals apart: words that one party marks without a gap are one proposal.
 *
 * @returns undefined where somebody is named in no form of the notation
 */
export function withNumbers(body: string): string | undefined {
  let next = firstOwn
  const running = new Map<string, number>()
  const replaced = new Map<string, number>()
  const spelled = body.replace(replacedBy, (_, old: string, by: string, fresh: string) => {
    return `[${by}: replace: ${old}][${by}: by: ${fresh}]`
  })
  let [read, at, isRead] = ['', 0, true]
  for (const match of spelled.matchAll(marked)) {
    const [whole, marks = '', inside = ''] = match
    const between = spelled.slice(at, match.index)
    // Words that nobody marks end whatever ran on.
    if (between !== '') running.clear()
    at = match.index + whole.length
    const told = Array.from(marks.matchAll(oneMark), ([, number = '', by = '', asked = '']) => {
      const asks = askedAs[asked.toLowerCase()] ?? asked
      const who = by.trim()
      isRead &&= writeProposers(readProposers(who)) === who
      return { number, who, asks, key: `${who} ${asks}` }
    })
    const isOfText = told.some(({ asks }) => asks !== 'add' && asks !== 'by')
    if (isOfText) for (const key of running.keys()) if (!told.some((one) => one.key === key)) running.delete(key)
    const numbered = told.map(({ number, who, asks, key }) => {
      const known = asks === 'by' ? replaced.get(who) : running.get(key)
      const own = number === '' ? (known ?? next++) : Number(number)
      if (asks === 'replace') replaced.set(who, own)
      if (isOfText && number === '') running.set(key, own)
      return `#${own} ${who}: ${asks}`
    })
    read += `${between}[${numbered.join('; ')}: ${inside}]`
  }
  return isRead ? read + spelled.slice(at) : undefined
}
