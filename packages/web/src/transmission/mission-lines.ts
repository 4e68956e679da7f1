/** A mission as it is listed. */
export type MissionLine = {
  readonly party: string
  readonly name: string
  readonly address: string
  readonly language: string
}

/** What a pasted list says, or the first line that cannot be read, from 1. */
export type MissionLines = { readonly missions: readonly MissionLine[]; readonly wrong: number | undefined }

/** Reads a list of missions: a line for each, with semicolons or tabs between letters, name, address and language. */
export function missionLines(text: string): MissionLines {
  const missions: MissionLine[] = []
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const parts = line.split(/[;\t]/).map((part) => part.trim())
    const [party = '', name = '', address = '', language = ''] = parts
    const isWhole = parts.length === 4 && /^[A-Z]{3}$/.test(party) && name !== '' && /^[^\s@]+@[^\s@]+$/.test(address)
    if (!isWhole || !/^(ar|en|es|fr|ru|zh)$/.test(language)) return { missions: [], wrong: place + 1 }
    missions.push({ party, name, address, language })
  }
  return { missions, wrong: undefined }
}
