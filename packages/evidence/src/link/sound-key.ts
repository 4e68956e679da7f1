/** Spellings of one sound, longest first: what English, French, German, Spanish and Russian romanisations do. */
const SPELLINGS = /tch|sch|sh|ch(?=[ei])|ph|dzh|dj|zh|gi(?=[ao])|kh|ch|ck|q|gh|dh|th|c(?=[eiy])|c|x|z|v|[aeiouyw ]+/g

const SOUNDS: Readonly<Record<string, string>> = {
  tch: 's',
  sch: 's',
  sh: 's',
  ph: 'f',
  dzh: 'j',
  dj: 'j',
  zh: 'j',
  gi: 'j',
  kh: 'k',
  ck: 'k',
  q: 'k',
  gh: 'g',
  dh: 'd',
  th: 't',
  x: 'ks',
  z: 's',
  v: 'f',
}

/**
 * The consonants of a folded word, by sound: what survives a change of script (Arabic writes no short vowels, so
 * محمد folds to mhmd) and most misspellings. A vowel at the beginning counts as one letter.
 *
 * @param word a folded word
 * @returns the key; shorter than two letters means that the word has too little sound to compare by
 *
 * @example soundKey('mohammed') === soundKey('mhmd') // 'mhmd'
 */
export function soundKey(word: string): string {
  const sound = word.replace(SPELLINGS, (spelling, at: number) => {
    if (spelling === 'ch' || spelling === 'c') {
      const soft = spelling === 'ch' ? 'ei' : 'eiy'
      return soft.includes(word.charAt(at + spelling.length) || '.') ? 's' : 'k'
    }
    return SOUNDS[spelling] ?? (at === 0 ? 'a' : '')
  })
  let key = ''
  for (let at = 0; at < sound.length; at++) if (sound[at] !== sound[at - 1]) key += sound[at]
  return key
}

/**
 * The sounds of a column's texts as numbers, each worked out once, when it is first asked for.
 *
 * @param texts folded texts
 * @returns of a text's place the number of its sound, the same for the same sound; -1 where there is too little to compare by
 */
export function soundNumbers(texts: readonly string[]): (place: number) => number {
  const known = new Map<string, number>()
  const numbers = new Int32Array(texts.length)
  return (place) => {
    const number = numbers[place]!
    if (number !== 0) return number
    const sound = soundKey(texts[place]!)
    const found = sound.length < 2 ? -1 : (known.get(sound) ?? known.size + 1)
    if (found > 0) known.set(sound, found)
    numbers[place] = found
    return found
  }
}
