import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { englishGroups } from '../words/english-groups.ts'

/** The groups of words (words/english-groups.ts) that a module says, by its text, and the modules that it brings. */
type Module = { readonly groups: ReadonlySet<string>; readonly brings: readonly string[] }

const groupOf = new Map<string, string>()
/** `admin.strength`, of a message whose end is a code: every group that has one. */
const groupsUnder = new Map<string, Set<string>>()
for (const [group, messages] of Object.entries(englishGroups)) {
  for (const key of Object.keys(messages)) {
    groupOf.set(key, group)
    for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
      const under = groupsUnder.get(key.slice(0, end)) ?? new Set()
      groupsUnder.set(key.slice(0, end), under.add(group))
    }
  }
}

const read = new Map<string, Module>()

/**
 * @param file a module of the application
 * @returns the groups that it, and every module that it brings, may say; among them `vocabulary` where one calls things by
 *   what the vocabularies call them
 */
export function groupsSaid(file: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const said = new Set<string>()
  const walk = (one: string) => {
    if (seen.has(one)) return
    seen.add(one)
    const { groups, brings } = moduleAt(one)
    for (const group of groups) said.add(group)
    brings.forEach(walk)
  }
  walk(file)
  return said
}

function moduleAt(file: string): Module {
  const known = read.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  // A catalogue names every message and says none.
  const catalogue = /\nexport const \w+(?:Words|Group) = \{/.test(text)
  const module = { groups: catalogue ? new Set<string>() : groupsIn(text), brings: broughtBy(file, text) }
  read.set(file, module)
  return module
}

function groupsIn(text: string): ReadonlySet<string> {
  const groups = new Set<string>()
  for (const [, key = ''] of text.matchAll(/'([\w.-]+)'/g)) {
    const group = groupOf.get(key)
    if (group) groups.add(group)
  }
  const prefixes = [...text.matchAll(/`([\w.-]+)\.\w*\$\{/g), ...text.matchAll(/sayOf\(([^,]*),/g)]
  for (const [, given = ''] of prefixes) {
    for (const [prefix] of given.matchAll(/[\w-]+(?:\.[\w-]+)*/g)) {
      for (const group of groupsUnder.get(prefix) ?? []) groups.add(group)
    }
  }
  // `name` of a language, with which all that the vocabularies name is called.
  if (/\bwords\.name\(|\{[^}]*\bname\b[^}]*\}(?: = useWords\(\)|: Words\b)/.test(text)) groups.add('vocabulary')
  return groups
}

/** What a module brings when it runs, or later: types bring nothing, and words come by their groups. */
function broughtBy(file: string, text: string): readonly string[] {
  const imports = /(?:^|\n)(?:import|export) (?!type\b)(?:[^'";]*? from )?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/g
  return [...text.matchAll(imports)]
    .map(([, now, later]) => path.join(path.dirname(file), now ?? later ?? ''))
    .filter((one) => /\.tsx?$/.test(one) && existsSync(one) && !/\/words\/english-|\/pages\.ts$/.test(one))
}
