/** Spellings of one sound, longest first: what English, French, German, Spanish and Russian romanisations do. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch(?=[ei])/g, 's'],
  [/ph/g, 'f'],
  [/dzh|dj|zh|gi(?=[ao])/g, 'j'],
  [/kh|ch|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
]

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
  let sound = word
  for (const [spelling, letter] of SOUNDS) sound = sound.replace(spelling, letter)
  const vowelFirst = /^[aeiouyw]/.test(sound) ? 'a' : ''
  return vowelFirst + sound.replace(/[aeiouyw ]/g, '').replace(/(.)\1+/g, '$1')
}
