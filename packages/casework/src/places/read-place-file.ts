import { readLanguage } from '../code-lists/languages.ts'
import { csvRows } from './csv-rows.ts'
import { deepestLevel, placeCodePattern } from './places.ts'
import { type ListedPlace, placesAtMost } from './places-listed.ts'

/** What is wrong with a file of places. */
export type PlaceFault =
  | 'empty'
  | 'not-csv'
  | 'no-code-column'
  | 'no-name-column'
  | 'unknown-language'
  | 'code-missing'
  | 'code-malformed'
  | 'name-missing'
  | 'name-too-long'
  | 'level-malformed'
  | 'code-twice'
  | 'other-name'
  | 'parent-unknown'
  | 'parent-not-above'
  | 'circle'
  | 'too-many'

/** A fault with its place in the file, both counted from 1 as a spreadsheet does. */
export type PlaceFileFault = {
  readonly fault: PlaceFault
  readonly line: number
  readonly column: number
  /** What stands there. */
  readonly text: string
}

/** A file of places, read; or everything that is wrong with it. */
export type PlaceFile =
  | { readonly ok: true; readonly places: readonly ListedPlace[] }
  | { readonly ok: false; readonly faults: readonly PlaceFileFault[] }

type Cells = { readonly line: number; readonly cells: readonly string[] }

/** A place with where it was read, before anything is known of its parent. */
export type ReadPlace = ListedPlace & { readonly line: number; readonly column: number; readonly parentColumn: number }

/**
 * Reads a hierarchy of places from CSV, in either of two forms: with a row of HXL tags (`#adm1+code,#adm1+name+i_en,...`, as
 * Primero and the UN's common operational datasets have it), one row for each of the deepest places; or plain, with a heading
 * `code,parent,name,name:ar,level`, one row for each place. A name column without a language holds English.
 *
 * @returns the places, what is wider before what is part of it; or all faults in the order of the file
 */
export function readPlaceFile(text: string): PlaceFile {
  const rows = csvRows(text)
  if (!rows) return { ok: false, faults: [{ fault: 'not-csv', line: 1, column: 1, text: '' }] }
  const [first] = rows
  if (!first) return { ok: false, faults: [{ fault: 'empty', line: 1, column: 1, text: '' }] }
  const tags = rows.slice(0, 25).findIndex(({ cells }) => cells.some((cell) => /^#\s*\w/.test(cell.trim())))
  const { places, faults } =
    tags < 0 ? readPlain(first, rows.slice(1)) : readTagged(rows[tags] ?? first, rows.slice(tags + 1))
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) }
  if (places.length === 0) return { ok: false, faults: [{ fault: 'empty', line: 1, column: 1, text: '' }] }
  if (places.length > placesAtMost) {
    return { ok: false, faults: [{ fault: 'too-many', line: 1, column: 1, text: String(places.length) }] }
  }
  const sorted = [...places].sort((one, other) => one.level - other.level || one.line - other.line)
  return { ok: true, places: sorted.map(({ line: _, column: __, parentColumn: ___, ...place }) => place) }
}

const inOrder = (faults: readonly PlaceFileFault[]) =>
  [...faults].sort((one, other) => one.line - other.line || one.column - other.column)

type Read = { readonly places: readonly ReadPlace[]; readonly faults: readonly PlaceFileFault[] }

type NameColumn = { readonly column: number; readonly language: string }

/** A language by any of its codes; undefined for what is none. */
const languageOf = (text: string) => readLanguage(text.trim().toLowerCase())?.alpha3

function readPlain({ cells: heading, line }: Cells, rows: readonly Cells[]): Read {
  const faults: PlaceFileFault[] = []
  const names: NameColumn[] = []
  const columns = { code: -1, parent: -1, level: -1 }
  for (const [column, cell] of heading.entries()) {
    const [word = '', language] = cell.trim().toLowerCase().split(/[:_ ]/, 2)
    if (word === 'code' || word === 'parent' || word === 'level') columns[word] = column
    if (word !== 'name') continue
    const known = language ? languageOf(language) : 'eng'
    if (known) names.push({ column, language: known })
    else faults.push({ fault: 'unknown-language', line, column: column + 1, text: cell })
  }
  if (columns.code < 0) faults.push({ fault: 'no-code-column', line, column: 1, text: heading.join(',').slice(0, 80) })
  if (names.length === 0)
    faults.push({ fault: 'no-name-column', line, column: 1, text: heading.join(',').slice(0, 80) })
  if (faults.length > 0) return { places: [], faults }
  const places: ReadPlace[] = []
  for (const { line: at, cells } of rows) {
    const one = codeAndNames({ line: at, cells }, columns.code, names, faults)
    const parent = (cells[columns.parent] ?? '').trim()
    const said = (cells[columns.level] ?? '').trim()
    if (said !== '' && !(/^\d$/.test(said) && Number(said) <= deepestLevel)) {
      faults.push({ fault: 'level-malformed', line: at, column: columns.level + 1, text: said })
    }
    // A level that is not said follows from the parent's, which may stand further down.
    const level = said === '' ? -1 : Number(said)
    if (one)
      places.push({
        ...one,
        level,
        ...(parent && { parent }),
        parentColumn: Math.max(columns.parent, columns.code) + 1,
      })
  }
  return finish(places, faults)
}

function readTagged({ cells: tags, line }: Cells, rows: readonly Cells[]): Read {
  const faults: PlaceFileFault[] = []
  const levels = new Map<number, { code: number; names: NameColumn[] }>()
  for (const [column, cell] of tags.entries()) {
    const match = /^#(?:adm(\d)|country)((?:\+\w+)*)$/.exec(cell.replaceAll(' ', '').toLowerCase())
    if (!match) continue
    const level = Number(match[1] ?? 0)
    const attributes = (match[2] ?? '').split('+')
    const at = levels.get(level) ?? { code: -1, names: [] }
    levels.set(level, at)
    if (attributes.includes('code')) {
      if (at.code < 0) at.code = column
      continue
    }
    const tongue = attributes.find((attribute) => attribute.startsWith('i_'))?.slice(2)
    const known = tongue ? languageOf(tongue) : 'eng'
    if (known) at.names.push({ column, language: known })
    else faults.push({ fault: 'unknown-language', line, column: column + 1, text: cell })
  }
  const coded = [...levels].filter(([, { code }]) => code >= 0).sort(([one], [other]) => one - other)
  if (coded.length === 0) faults.push({ fault: 'no-code-column', line, column: 1, text: tags.join(',').slice(0, 80) })
  for (const [, { code, names }] of coded) {
    if (names.length === 0) faults.push({ fault: 'no-name-column', line, column: code + 1, text: tags[code] ?? '' })
  }
  if (faults.length > 0) return { places: [], faults }
  const places = new Map<string, ReadPlace>()
  for (const row of rows) {
    let parent: string | undefined
    for (const [level, { code, names }] of coded) {
      // A row may stop early: what lies deeper is not known of it.
      if (coded.every(([deeper, other]) => deeper < level || !row.cells[other.code]?.trim())) break
      const one = codeAndNames(row, code, names, faults)
      if (!one) break
      const read = { ...one, level, ...(parent !== undefined && { parent }), parentColumn: code + 1 }
      const known = places.get(one.code)
      if (known && known.parent !== parent) {
        faults.push({ fault: 'code-twice', line: row.line, column: code + 1, text: one.code })
      } else if (known && JSON.stringify(known.names) !== JSON.stringify(one.names)) {
        faults.push({ fault: 'other-name', line: row.line, column: (names[0]?.column ?? code) + 1, text: one.code })
      } else if (!known) places.set(one.code, read)
      parent = one.code
    }
  }
  return { places: [...places.values()], faults }
}

function codeAndNames(
  { line, cells }: Cells,
  codeColumn: number,
  names: readonly NameColumn[],
  faults: PlaceFileFault[],
): Pick<ReadPlace, 'code' | 'names' | 'line' | 'column'> | undefined {
  const code = (cells[codeColumn] ?? '').trim()
  const column = codeColumn + 1
  const called = names.flatMap(({ column: at, language }) => {
    const name = (cells[at] ?? '').trim()
    if (name.length > 300) faults.push({ fault: 'name-too-long', line, column: at + 1, text: name.slice(0, 40) })
    return name === '' ? [] : [{ language, name }]
  })
  const fault = code === '' ? 'code-missing' : placeCodePattern.test(code) ? undefined : 'code-malformed'
  if (fault) faults.push({ fault, line, column, text: code.slice(0, 40) })
  else if (called.length === 0) {
    faults.push({ fault: 'name-missing', line, column: (names[0]?.column ?? 0) + 1, text: code })
  } else return { code, names: called, line, column }
  return undefined
}

/** Finds twins, orphans and circles of the plain form, and the levels that it does not say. */
function finish(places: readonly ReadPlace[], faults: PlaceFileFault[]): Read {
  const byCode = new Map<string, ReadPlace>()
  for (const place of places) {
    if (byCode.has(place.code))
      faults.push({ fault: 'code-twice', line: place.line, column: place.column, text: place.code })
    else byCode.set(place.code, place)
  }
  const levels = new Map<string, number>()
  /** @returns the level; undefined above which something is wrong that was or will be said elsewhere */
  const levelOf = (place: ReadPlace): number | undefined => {
    const known = levels.get(place.code)
    if (known !== undefined) return known
    // Not by recursion: a chain that a mistake made may be as long as the file.
    const chain: ReadPlace[] = []
    const inChain = new Set<string>()
    for (let at: ReadPlace | undefined = place; at && !levels.has(at.code); ) {
      if (inChain.has(at.code)) {
        faults.push({ fault: 'circle', line: at.line, column: at.parentColumn, text: at.code })
        for (const { code } of chain) levels.set(code, Number.NaN)
        return undefined
      }
      inChain.add(at.code)
      chain.push(at)
      at = at.parent === undefined ? undefined : byCode.get(at.parent)
    }
    for (const one of chain.reverse()) {
      const above = one.parent === undefined ? 0 : levels.get(one.parent)
      levels.set(one.code, one.level >= 0 ? one.level : (above ?? Number.NaN) + 1)
    }
    return levels.get(place.code)
  }
  const read = [...byCode.values()].map((place) => {
    const { parent, line, parentColumn } = place
    const level = levelOf(place) ?? Number.NaN
    const above = parent === undefined ? undefined : byCode.get(parent)
    if (parent !== undefined && !above)
      faults.push({ fault: 'parent-unknown', line, column: parentColumn, text: parent })
    else if (above && (levels.get(above.code) ?? Number.NaN) >= level) {
      faults.push({ fault: 'parent-not-above', line, column: parentColumn, text: parent ?? '' })
    }
    if (level > deepestLevel) faults.push({ fault: 'level-malformed', line, column: parentColumn, text: place.code })
    return { ...place, level }
  })
  return { places: read, faults }
}
