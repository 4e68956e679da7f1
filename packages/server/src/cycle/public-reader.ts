import { everyone } from '@clarion/journal'
import {
  commitmentVocabulary,
  declarationVocabulary,
  hearingSection,
  recordSection,
  speakersSection,
  summarySection,
} from '@clarion/review'
import type { Actor } from '../http/caller.ts'

const openSections = [
  hearingSection,
  speakersSection,
  summarySection,
  ...declarationVocabulary.sections,
  ...commitmentVocabulary.sections,
].map(({ name }) => name)

/**
 * Whoever reads without signing in: sees what is open to everyone in the programme, of the review and its settings alone, and may do
 * nothing. What of that the world may read, the programme's switch and `gatherCycle` say.
 */
export function publicReader(programme: string): Actor {
  return {
    ...{ programme, author: everyone, organisation: everyone, readers: [everyone] },
    verbs: new Set(),
    sections: new Set([...openSections, 'settings']),
  }
}

/**
 * The eyes of the office that holds a hearing, for its record and nothing else: what stands in it leaves by `publicParts` and
 * `summaryDocument` alone, which are held by a property to let nothing through that a survivor has not released.
 */
export function recordReader(programme: string, office: string): Actor {
  return {
    ...{ programme, author: everyone, organisation: office, readers: [office] },
    verbs: new Set(),
    sections: new Set([hearingSection.name, speakersSection.name, summarySection.name, recordSection.name]),
  }
}
