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
 * `soundKey`, remembering its answers: a name is asked about in many pairs.
 *
 * @returns a function with a memory of its own
 */
export function rememberedSounds(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let key = known.get(word)
    if (key === undefined) {
      key = soundKey(word)
      known.set(word, key)
    }
    return key
  }
}
