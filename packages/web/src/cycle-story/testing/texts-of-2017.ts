import {
  type Intervention,
  interventionsIn,
  type ListedSpeaker,
  listedSpeakers,
  transcriptOf,
} from '@clarion/review/testing'

/** The texts of the cycle of 2017 that are at hand. */
export type TextsOf2017 = {
  readonly interventions: readonly Intervention[]
  readonly speakers: readonly ListedSpeaker[]
  readonly transcript: string
  /** What the President said of each message when the hearing closed, by its id. */
  readonly remarks: ReadonlyMap<string, string>
  /** What paragraphs 2 to 5 of A/RES/72/1 say, in the words of a reader: the text itself could not be had. */
  readonly declaration: readonly {
    readonly label: string
    readonly text: string
    readonly messages: readonly string[]
  }[]
}

type Gold = { readonly messages: readonly { id: string; char_start: number; char_end: number }[] }
type Partly = { readonly paragraphs: readonly { n: number; paraphrase: string; messages: string[] }[] }

/** @returns the texts; undefined where one of them is not beside the checkout */
export function textsOf2017(read: (name: string) => string | undefined): TextsOf2017 | undefined {
  const digest = read('hearing/interventions-digest.jsonl')
  const gold = read('hearing/gold-key-messages.json')
  const seed = read('../seed/closing-remarks-2017-06-23.txt')
  const resolution = read('hearing/resolutions/A-RES-72-1.partial.json')
  if (digest === undefined || gold === undefined || seed === undefined || resolution === undefined) return undefined
  const interventions = interventionsIn(digest)
  const said = [...seed]
  return {
    interventions,
    speakers: listedSpeakers(interventions),
    transcript: transcriptOf(interventions),
    remarks: new Map(
      (JSON.parse(gold) as Gold).messages.map(({ id, char_start, char_end }) => [
        id,
        said.slice(char_start, char_end).join('').trim(),
      ]),
    ),
    declaration: (JSON.parse(resolution) as Partly).paragraphs.map(({ n, paraphrase, messages }) => ({
      ...{ label: `OP${n}`, text: paraphrase, messages },
    })),
  }
}
