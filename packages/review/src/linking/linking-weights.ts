/** The numbers of the linker. BM25 of the turn and the best passage count once each; the others are beside them. */
export const linkingWeights = {
  /** Two words near each other, there as here: nearly as telling as a rare word. */
  pairs: 1,
  /** Cosine of runs of letters, 0 to 1. */
  letters: 5,
  /** The sentence names the speaker: as much as a rare word or two. */
  speaker: 8,
  /** Long turns are cited more often than short ones, beyond what their words say. */
  length: 1,
  /** What a turn lends to the one beside it; its square two turns away, and so on. */
  nearby: 0.3,
  /** The same for sentences of the paragraph, which are nearby rather than here. */
  stretch: 0.6,
  /** What a neighbouring sentence of the paragraph counts. */
  paragraph: 0.3,
  /** Pairs of words, when it is asked whether there is support at all: a lone sentence has little else to show. */
  supportPairsAlone: 2,
  supportPairsInParagraph: 1,
  /** The speaker is named and spoke, when it is asked whether there is support. */
  supportSpeaker: 3,
  /** Rarity that nobody said, added to each sentence: a sentence of three common words proves little. */
  doubt: 8,
  /** How much of the question whether there is support is put to the paragraph and not to the sentence. */
  sharedSupport: 0.7,
  /** Below it there is no support: set so that of sentences from other hearings at most 2 in 100 pass. */
  floorAlone: 0.75,
  floorInParagraph: 0.6,
} as const satisfies Record<string, number>

/** Any such numbers. */
export type LinkingWeights = Readonly<Record<keyof typeof linkingWeights, number>>
