import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import type { Catalogue } from './catalogue.ts'
import { englishGroups } from './english-groups.ts'

/**
 * For the build, and for tests: a language's file, asked for with a group (`fr.json?group=case`), is that group of it and no more, so that
 * a page brings its own words alone. A message that the language lacks is said in English rather than not at all.
 */
export function splitLanguages(): Plugin {
  return {
    name: 'clarion:split-languages',
    enforce: 'pre',
    load: {
      filter: { id: /\/languages\/[\w-]+\.json\?group=\w+$/ },
      handler: async (id) => {
        const [file = '', group = ''] = id.split('?group=')
        const part = groupOf(JSON.parse(await readFile(file, 'utf8')), group)
        return { code: `export default ${JSON.stringify(part)}`, moduleType: 'js' }
      },
    },
  }
}

/** @returns what a catalogue says of a group (word-group.ts) */
export function groupOf({ messages, vocabulary, refusals }: Catalogue, group: string): Partial<Catalogue> {
  if (group === 'vocabulary') return { vocabulary }
  if (group === 'refusals') return { refusals }
  const english = Object.entries(englishGroups).find(([name]) => name === group)?.[1]
  if (!english) throw new Error(`There is no group of words called ${group}`)
  return { messages: Object.fromEntries(Object.entries(english).map(([key, text]) => [key, messages[key] ?? text])) }
}
