import { exploitationCrosswalk } from '../code-lists/exploitation-crosswalk.ts'
import { type ExploitationForm, exploitationForms } from '../code-lists/exploitation-forms.ts'

/** What an exploitation label says: the set of forms, empty when the form is not specified. */
export interface UkNrmForms {
  /** In the order of the code list, each once. */
  readonly forms: readonly ExploitationForm[]
  /** False for "Not specified or unknown": unknown is not no. */
  readonly known: boolean
}

const formOfBaseType = new Map<string, ExploitationForm>(
  exploitationForms.codes.flatMap((form) => {
    const baseType = exploitationCrosswalk[form].ukNrm
    return baseType === null ? [] : [[baseType.toLowerCase(), form]]
  }),
)
const unspecified = new Set(['not specified or unknown', 'unknown', '-99'])

/**
 * Reads an exploitation label. The tables combine five base types freely; each combination is a list parted by
 * commas, with an ampersand before the last ("Sexual, Labour & Domestic") or without one ("Labour, Domestic, Organ
 * Harvesting"), and is read as the set of its parts rather than looked up whole.
 *
 * @param label the cell as it stands
 * @returns the set, or undefined when a part is not one of the five base types or stands twice
 * @example readUkNrmForms('Sexual & Labour')?.forms // ['sexual-exploitation', 'forced-labour']
 */
export function readUkNrmForms(label: string): UkNrmForms | undefined {
  const text = label.trim().toLowerCase()
  if (unspecified.has(text)) return { forms: [], known: false }
  const parts = text.split(/\s*(?:,\s*&|,|&)\s*/)
  const forms = new Set(parts.map((part) => formOfBaseType.get(part)))
  if (forms.has(undefined) || forms.size !== parts.length) return undefined
  return { forms: exploitationForms.codes.filter((form) => forms.has(form)), known: true }
}
