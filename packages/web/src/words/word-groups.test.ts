import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages } from '../app/pages.ts'
import { groupsSaid } from '../testing/groups-said.ts'
import type { Catalogue } from './catalogue.ts'
import { english } from './english.ts'
import { englishGroups } from './english-groups.ts'
import { englishParts } from './english-parts.ts'
import { languageNames } from './languages.ts'
import { groupOf } from './split-languages.ts'

const root = path.resolve(import.meta.dirname, '..')
const beside = (file: string) => [...groupsSaid(path.join(root, file))].filter((group) => group !== 'first').sort()

/** The module of each page, as pages.ts is written: a function that imports does not say what. */
const modules = new Map<string, string>()
const written = readFileSync(path.join(root, 'app/pages.ts'), 'utf8')
for (const [, address = '', file = ''] of written.matchAll(
  /path: '([^']+)',\s+load: \(\) => import\('\.\.\/([^']+)'\)/g,
)) {
  modules.set(address, file)
}

describe('the groups of words', () => {
  it('bring to each page what it says, and nothing that it does not', () => {
    expect([...modules.keys()]).toEqual(pages.map(({ path }) => path))
    const listed = pages.map(({ path, words = [] }) => [path, [...words].sort()])
    expect(listed).toEqual([...modules].map(([path, file]) => [path, beside(file)]))
  })

  it('have in the first all that stands around a page, and in two more the way in', () => {
    expect(beside('app/frame.tsx')).toEqual([])
    expect(beside('app/application.tsx')).toEqual(['entrance', 'vocabulary'])
  })

  it('bring to whom is spoken to in her own language all that she is told', () => {
    expect(beside('consent/read-aloud.tsx')).toEqual(['sharing'])
  })

  it('hold every message once, and each comes from where it is looked for', async () => {
    const groups = Object.entries(englishGroups)
    expect(groups.flatMap(([, messages]) => Object.keys(messages)).sort()).toEqual(Object.keys(english).sort())
    for (const [name, messages] of groups) {
      const later = Object.entries(englishParts.later).find(([group]) => group === name)?.[1]
      expect(await (later?.() ?? englishParts.here)).toEqual(messages)
    }
  })

  it.each(languageNames.filter((name) => name !== 'en'))('are together all of the language (%s)', (language) => {
    const file = new URL(`./languages/${language}.json`, import.meta.url)
    const catalogue: Catalogue = JSON.parse(readFileSync(file, 'utf8'))
    const parts = [...Object.keys(englishGroups), 'vocabulary', 'refusals'].map((group) => groupOf(catalogue, group))
    expect(Object.assign({}, ...parts.map(({ messages }) => messages))).toMatchObject(catalogue.messages)
    expect(Object.assign({}, ...parts.map(({ vocabulary }) => vocabulary))).toEqual(catalogue.vocabulary)
    expect(Object.assign({}, ...parts.map(({ refusals }) => refusals))).toEqual(catalogue.refusals)
  })

  it('say in English what a language lacks', () => {
    const { messages = {} } = groupOf({ messages: { 'today.title': 'Hoy' }, vocabulary: {}, refusals: {} }, 'first')
    expect(messages).toEqual({ ...englishGroups.first, 'today.title': 'Hoy' })
  })
})
