import type { englishGroups } from './english-groups.ts'

/** What comes of a language at once: a group of messages, what the vocabularies call things, or what the server refuses with. */
export type WordGroup = keyof typeof englishGroups | 'vocabulary' | 'refusals'
