import type { Language } from '../language/language.ts'
import type { Anchor } from '../text/anchor.ts'

/**
 * A document of the review, whatever it is: a President's Summary, a compilation text, a letter of transmission. Every form
 * (PDF, Word, Akoma Ntoso, HTML, JSON) is written from this and from nothing else, so that none can say what another does
 * not.
 *
 * All words are in the document's language and in one line; the words of the form itself ("Distr.: General") are put in by
 * `documentWords`. Numbers of paragraphs are not in it: `layOut` counts, the same in all languages.
 */
export type ReviewDocument = {
  readonly language: Language
  readonly masthead: Masthead
  readonly title: string
  /** Under the title: "Note by the President of the General Assembly". */
  readonly subtitle?: string
  readonly body: readonly DocumentPart[]
  readonly annexes: readonly DocumentAnnex[]
  /** Goes in front, on a page of its own. */
  readonly letter?: TransmissionLetter
}

/** What stands at the head of the first page. There is no emblem: the emblem of the United Nations is protected. */
export type Masthead = {
  /** "General Assembly". */
  readonly organ: string
  /** "A/71/1080"; empty while it has none. */
  readonly symbol: string
  readonly distribution: 'general' | 'limited'
  /** Of submission, as `2017-06-23`. */
  readonly date: string
  /** The language it was written in first. */
  readonly original: Language
  /** "Seventy-first session"; empty for none. */
  readonly session: string
  /** "Agenda item 106" and its title; empty for none. */
  readonly agendaItem: string
}

/** What a body or an annex consists of, in its order. */
export type DocumentPart = DocumentHeading | DocumentParagraph | Provision

export type DocumentHeading = { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }

/** A paragraph of a summary. */
export type DocumentParagraph = {
  readonly type: 'paragraph'
  /** 0 for 1., 1 for (a), 2 for (i), 3 for a. */
  readonly level: 0 | 1 | 2 | 3
  /** An opening or a closing formula has no number. */
  readonly numbered: boolean
  readonly sentences: readonly DocumentSentence[]
}

/** A sentence with what it rests on. */
export type DocumentSentence = { readonly text: string; readonly evidence: readonly DocumentEvidence[] }

/**
 * Where a sentence comes from. Whoever makes the document decides what may be said of a speaker: of a survivor who has not
 * released their words there is a constituency and no anchor, because an anchor holds the words.
 */
export type DocumentEvidence = {
  /** The id of the statement. */
  readonly statement: string
  /** Empty where the speaker is not named. */
  readonly speaker: string
  readonly constituency: string
  readonly anchor?: Anchor
}

/** A paragraph of a compilation text: what the draft says, and who wants what of it. */
export type Provision = {
  readonly type: 'provision'
  /** Its number, the same in all languages: "PP4bis", "OP7", "OP6alt"; empty for one that has none. */
  readonly label: string
  readonly status: 'open' | 'bracketed' | 'agreed'
  /** Whose paragraph it is, where it is an alternative or a new one; empty for one of the draft. */
  readonly by: readonly string[]
  readonly runs: readonly ProvisionRun[]
  /** What the facilitators or delegations say of the paragraph as a whole, one line each. */
  readonly notes: readonly string[]
}

/** Words with all that is asked of them; without marks nobody touches them. */
export type ProvisionRun = { readonly text: string; readonly marks: readonly ProvisionMark[] }

/** `add`: new words; `by`: those that go in for what is replaced; the others are asked of words of the draft. */
export type ProvisionMark = {
  readonly asks: 'add' | 'by' | 'delete' | 'retain' | 'replace'
  readonly by: readonly string[]
}

/** Its paragraphs are counted from 1 anew. */
export type DocumentAnnex = { readonly title: string; readonly body: readonly DocumentPart[] }

/** The page with which a President sends a document to every State. */
export type TransmissionLetter = {
  /** "The President of the General Assembly". */
  readonly from: string
  /** As `2017-06-23`. */
  readonly date: string
  /** "Excellency,". */
  readonly salutation: string
  readonly paragraphs: readonly string[]
  /** "Please accept, Excellency, the assurances of my highest consideration." */
  readonly closing: string
  readonly name: string
  /** "All Permanent Representatives and Permanent Observers to the United Nations", "New York". */
  readonly to: readonly string[]
}
