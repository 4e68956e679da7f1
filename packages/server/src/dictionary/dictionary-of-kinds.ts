import { type RoleName, roles } from '@clarion/casework'
import type { RegisteredKind, Registry } from '@clarion/journal'
import { keptByServer, saidByOwnLink } from '@clarion/review'
import { bodySchema } from '../reading/kinds-route.ts'
import { describeFields, type FieldSchema } from './describe-fields.ts'
import { tableOf } from './table-of.ts'

/**
 * What can be said, as Markdown: every thread, its sections, every kind of entry with the roles that may say it and the
 * fields of its body.
 */
export function dictionaryOfKinds(registry: Registry): string {
  return registry.vocabularies
    .map(({ thread, sections }) => {
      const kinds = [...registry.kinds.values()].filter(({ vocabulary }) => vocabulary.thread === thread)
      const parts = sections.map(
        ({ name, title, many }) =>
          `### Section \`${name}\`: ${title}${many ? ' (one for each)' : ''}\n\n${kinds
            .filter(({ section }) => section.name === name)
            .map(describeKind)
            .join('\n')}`,
      )
      return `## Thread \`${thread}\`\n\n${parts.join('\n')}`
    })
    .join('\n')
}

/** Verbs that no role has: what the server did is said by the server, in the name of whoever asked for it. */
const notOfRoles: Readonly<Record<string, string>> = {
  [keptByServer]: 'the server alone',
  [saidByOwnLink]: 'a speaker alone, by their own link',
}

function describeKind({ kind, title, sentence, verb, body }: RegisteredKind): string {
  const may = (Object.keys(roles) as RoleName[]).filter((role) =>
    (roles[role].verbs as readonly string[]).includes(verb),
  )
  const lines = describeFields(bodySchema(body) as FieldSchema).map((field) => [
    `\`${field.name}\``,
    field.title,
    field.values,
    field.required ? 'yes' : '',
    field.sealed ? 'sealed' : '',
  ])
  const fields =
    lines.length === 0 ? 'Says nothing more.\n' : tableOf(['field', 'meaning', 'values', 'required', 'kept'], lines)
  const who = notOfRoles[verb] ?? may.map((role) => roles[role].title.toLowerCase()).join(', ')
  return `#### \`${kind}\`: ${title}\n\n"... ${sentence}". Verb \`${verb}\`: ${who}.\n\n${fields}`
}
