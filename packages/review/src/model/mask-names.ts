import type { Language } from '../language/language.ts'
import { normalWord } from '../language/normal-word.ts'
import { stem } from '../language/stem.ts'
import { stopWords } from '../language/stop-words.ts'
import { personTitles } from '../linking/person-titles.ts'

/** What stands in the place of each sign of a name. */
export const maskSign = '█'

/** What speakers are called who are called nothing else; masked, they would take their subject out of a hearing. */
const roles = new Set(
  'survivor survivors victim victims witness witnesses representative delegate delegation speaker participant person woman man girl boy child anonymous survivante survivant victime temoin representante representant oratrice orateur sobreviviente superviviente victima testigo oradora orador пострадавшая пострадавший жертва пережившая переживший свидетель представитель ناجيه ناج ضحيه شاهد شاهده ممثل ممثله 幸存者 受害人 受害者 代表 证人'.split(
    ' ',
  ),
)

/** A run of letters; an apostrophe or a hyphen parts a name into two, of which each is masked. */
const runs = /[\p{L}\p{M}\p{N}ـ]+/gu
const han = /\p{Script=Han}/u

/**
 * Makes a function that takes names out of texts: each sign of a name becomes one mask, so that every other sign stays in
 * its place. A part of a name alone ("Petrova", "Ana") is a name, in whatever case or with a grammatical ending; a part
 * that is also an empty word ("Will", "May") only with a capital; single letters and titles are not. A name that
 * the hearing does not know cannot be found.
 */
export function nameMask(names: readonly string[], language: Language): (text: string) => string {
  const parts = new Set<string>()
  const literal: string[] = []
  for (const name of names.map((one) => one.normalize('NFC'))) {
    for (const run of name.match(runs) ?? []) {
      // Chinese names stand between other signs without a space.
      if (roles.has(normalWord(run))) continue
      if (han.test(run)) literal.push(run)
      else if ([...run].length > 1 && !personTitles.has(normalWord(run)))
        for (const key of keysOf(run, language)) parts.add(key)
    }
  }
  literal.sort((one, other) => other.length - one.length)
  if (parts.size === 0 && literal.length === 0) return (text) => text
  const isName = (run: string) =>
    !(stopWords[language].has(normalWord(run)) && !/^\p{Lu}/u.test(run)) &&
    keysOf(run, language).some((key) => parts.has(key))
  return (text) => {
    const masked = text.replace(runs, (run) => (isName(run) ? masks(run) : run))
    return literal.reduce((rest, name) => rest.replaceAll(name, masks(name)), masked)
  }
}

/** The forms under which a part of a name is found: as it is, without its ending, in Arabic without "and", "to", "by". */
function keysOf(run: string, language: Language): string[] {
  const word = normalWord(run)
  const forms = language === 'ar' && word.length > 3 ? [word, word.replace(/^[وفبلك]/u, '')] : [word]
  return [...new Set(forms.flatMap((one) => [one, stem(one, language)]))]
}

function masks(name: string): string {
  return maskSign.repeat([...name].length)
}
