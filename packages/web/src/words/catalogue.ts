/** A language as its file holds it. */
export type Catalogue = {
  /** The application's own messages: ICU by key. */
  readonly messages: Readonly<Record<string, string>>
  /**
   * What the vocabularies call things (titles, hints, codes), by what they call them in English: a new kind of entry needs no
   * key of its own, and the same word is translated once.
   */
  readonly vocabulary: Readonly<Record<string, string>>
  /** What the server refuses with: ICU by the code of the problem, with the parameters that the problem has. */
  readonly refusals: Readonly<Record<string, string>>
}
