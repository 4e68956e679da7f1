import { codeLists } from '@clarion/casework'
import { tableOf } from './table-of.ts'

/** Every closed code list, as Markdown: its source, whether it was read there, its codes and labels. */
export function dictionaryOfLists(): string {
  return codeLists
    .map(({ name, title, source, provenance, terms }) => {
      const lines = terms.map(({ code, label }) => [`\`${code}\``, label])
      const read = provenance === 'verified' ? 'Read in the source' : 'Not yet checked against the source'
      return `### \`${name}\`: ${title}\n\nSource: ${source}. ${read}.\n\n${tableOf(['code', 'label'], lines)}`
    })
    .join('\n')
}
