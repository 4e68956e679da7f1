import type { Catalogue } from './catalogue.ts'
import type { WordGroup } from './word-group.ts'

/** The part of a catalogue that is a group, by the path of the file. */
type Parts = Readonly<Record<string, () => Promise<Partial<Catalogue>>>>

/**
 * How every other language comes: its file is whole for whoever translates, and the build makes a file of each group of it
 * (split-languages.ts).
 */
export const languageParts: Readonly<Record<WordGroup, Parts>> = {
  first: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=first' }),
  entrance: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=entrance' }),
  account: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=account' }),
  conduct: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=conduct' }),
  cases: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=cases' }),
  forms: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=forms' }),
  case: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=case' }),
  sharing: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=sharing' }),
  screening: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=screening' }),
  numbers: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=numbers' }),
  programme: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=programme' }),
  audit: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=audit' }),
  hearing: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=hearing' }),
  commitment: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=commitment' }),
  declaration: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=declaration' }),
  vocabulary: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=vocabulary' }),
  refusals: import.meta.glob('./languages/*.json', { import: 'default', query: '?group=refusals' }),
}
