import { type Role, roles, taskTitles } from '@clarion/casework'
import { keptByServer, saidByOwnLink } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { routeRules } from './testing/reliability/route-rules.ts'
import { clarionRegistry } from './vocabularies.ts'

const { kinds, vocabularies } = clarionRegistry()
const allRoles: readonly Role[] = Object.values(roles)

describe('all that can be said', () => {
  it('gives no role a verb that neither a kind nor a route asks for', () => {
    const ofRoutes = Object.values(routeRules).flatMap((rule) =>
      Object.values(rule).filter((part) => typeof part === 'string'),
    )
    const used = new Set([...[...kinds.values()].map(({ verb }) => verb), ...ofRoutes, ...askedByRoutes])
    expect(allRoles.flatMap(({ verbs }) => verbs).filter((verb) => !used.has(verb))).toEqual([])
  })

  it('has a role for every verb, that reads where it speaks', () => {
    for (const { kind, verb, section, uncovered, opens, vocabulary } of kinds.values()) {
      const able = allRoles.filter(({ verbs }) => verbs.includes(verb))
      // What the server did is said by the server, and what a speaker says by their link: nobody can make it up.
      expect([kind, able.length > 0]).toEqual([kind, verb !== keptByServer && verb !== saidByOwnLink])
      if (vocabulary.thread === 'organisation' || vocabulary.thread === 'programme' || uncovered || opens) continue
      for (const { title, sections } of able) {
        expect([kind, title, sections.includes('*') || sections.includes(section.name)]).toEqual([kind, title, true])
      }
    }
  })

  it('names in the roles sections that there are', () => {
    const names = new Set(vocabularies.flatMap(({ sections }) => sections.map(({ name }) => name)))
    const read = allRoles.flatMap(({ sections }) => sections).filter((section) => section !== '*')
    expect(read.filter((section) => !names.has(section))).toEqual([])
  })

  it('has a section of one name in one vocabulary, because roles know names alone', () => {
    const names = vocabularies.flatMap(({ sections }) => sections.map(({ name }) => name))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('has words for what it makes due', () => {
    expect(Object.keys(taskTitles)).toContain('silence-to-close')
  })
})

/** Verbs of routes that are asked beside an entry. */
const askedByRoutes = [
  'issue-code-phrase',
  'print-case',
  'export-cases',
  'read-numbers',
  'verify-chain',
  'read-access-log',
  'use-model',
]
