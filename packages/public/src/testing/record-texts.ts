import { caseVocabulary, instruments, languages } from '@clarion/casework'
import { isRecord } from '../held/field-labels.ts'
import { isMachinery } from '../held/machinery.ts'
import { readCatalogue } from '../words/languages.ts'

/** Members whose codes are names of sites and applications: they are called the same in every language. */
const names = new Set(['recruitmentSites', 'exploitationSites'])

/**
 * The English texts of the vocabulary that a page of hers can show and for which the catalogue has no message of its own:
 * titles of fields, meanings of codes, titles of entries, lists of questions. A language must say each of them.
 *
 * @param language BCP 47; the names of languages that the platform does not know in it are among the texts
 */
export function recordTexts(language: string): Set<string> {
  const own = readCatalogue('en')
  const texts = new Set<string>()
  const walk = (schema: unknown, name: string, section: string): void => {
    if (!isRecord(schema) || isMachinery(name, schema['type'] === 'string' ? '' : null)) return
    const { title, labels, properties, items, additionalProperties } = schema
    if (typeof title === 'string' && name !== '' && !own[`member.${name}`] && !own[`member.${section}-${name}`])
      texts.add(title)
    for (const [code, label] of Object.entries(isRecord(labels) ? labels : {})) {
      const said = own[`value.${name}-${code}`] ?? (name === 'sections' ? own[`section.${code}`] : undefined)
      if (typeof label === 'string' && !said && (!names.has(name) || code === 'Other')) texts.add(label)
    }
    for (const [inner, property] of Object.entries(isRecord(properties) ? properties : {}))
      walk(property, inner, section)
    walk(items, name, section)
    walk(additionalProperties, name, section)
    for (const part of ['anyOf', 'oneOf', 'allOf']) {
      const options = schema[part]
      if (Array.isArray(options)) for (const option of options) walk(option, name, section)
    }
  }
  for (const { kind, title, section, body } of caseVocabulary.kinds) {
    if (!own[`kind.${kind.replace('.', '-')}`]) texts.add(title)
    walk(body.toJSONSchema({ io: 'input' }), '', section.name)
  }
  for (const { title } of instruments) texts.add(title)
  const known = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  for (const { alpha3, name } of languages) if (known.of(alpha3) === undefined) texts.add(name)
  return texts
}
