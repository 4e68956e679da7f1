import { instruments } from '@clarion/casework'
import { problemCatalogue } from '@clarion/journal'
import type { Page } from 'playwright-core'
import { english } from '../words/english.ts'
import { vocabularyNames } from './vocabulary-names.ts'

/** What Clarion itself says in English: none of it may pass for what somebody typed. */
const ours = new Set<string>([
  ...Object.values(english),
  ...vocabularyNames(),
  ...Object.values(problemCatalogue).map(([, words]) => words),
])

/** Members of an answer in which the server speaks, and nobody else. */
const sentences = new Set(['sentence', 'title', 'detail', 'kind', 'section', 'act', 'basis', 'purpose'])

/** Codes are for programs: one that is seen was forgotten. */
const code = /^[a-z]+(?:[-.][a-z]+)*$/

/**
 * Notes what the server tells a page from now on: names of people and of organisations, codes of cases, what was typed.
 * Those may be in any script; what Clarion says in English is not among them.
 *
 * @returns what was heard until now, once it has been read
 */
export function heardBy(page: Page): () => Promise<ReadonlySet<string>> {
  const heard = new Set<string>()
  const answers: Promise<void>[] = []
  const walk = (value: unknown, name: string, list = ''): void => {
    if (typeof value === 'string') {
      // A template's title is the programme's own.
      const own = name === 'title' && list === 'templates'
      if (!ours.has(value) && !code.test(value) && (own || !sentences.has(name))) heard.add(value)
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, name, list === 'templates' ? list : name)
    } else if (typeof value === 'object' && value !== null) {
      for (const [member, item] of Object.entries(value)) walk(item, member, list)
    }
  }
  page.on('response', (answer) => {
    if (!answer.url().includes('/api/')) return
    const body: Promise<unknown> = answer.json().catch(() => undefined)
    answers.push(body.then((value) => walk(value, '')))
  })
  return async () => {
    await Promise.all(answers)
    return heard
  }
}

/**
 * The texts of a page, and the names that only a screen reader says, in which Latin words are left.
 *
 * @param known texts that may be there: what was heard, and what the catalogue itself leaves in Latin letters
 * @returns each as it stands; what is marked as another language, or as a code, is not looked at. A name that only a screen
 *   reader says cannot be marked, and may call an instrument as it was published
 */
export async function leftInLatin(page: Page, known: Iterable<string>): Promise<readonly string[]> {
  const { texts, names } = await page.evaluate(() => {
    const ours = (element: Element | null) =>
      element?.closest('[lang]') === document.documentElement &&
      element.closest('script, style, noscript, code, .code') === null
    const texts = new Set([document.title])
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (ours(parentElement)) texts.add(textContent ?? '')
    }
    const names = new Set<string>()
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (ours(element)) names.add(element.getAttribute(name) ?? '')
      }
    }
    return { texts: [...texts], names: [...names] }
  })
  const allowed = [...known]
  const published = instruments.map(({ title }) => title)
  return [...latinIn(texts, allowed), ...latinIn(names, [...allowed, ...published])]
}

/** A code of a case, which the browser draws before the server knows it; the end of an identifier, which tells threads apart. */
const drawn = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b|…[0-9a-f]{8}\b/g

function latinIn(texts: readonly string[], known: readonly string[]): readonly string[] {
  const longestFirst = [...known].sort((one, other) => other.length - one.length)
  return texts.flatMap((text) => {
    const plain = text.replace(/[\u2066-\u2069]/g, '').replace(drawn, ' ')
    const rest = longestFirst.reduce((left, one) => left.replaceAll(one, ' '), plain)
    return /\p{Script=Latin}{2}/u.test(rest) ? [plain] : []
  })
}
