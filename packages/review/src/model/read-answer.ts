import { z } from 'zod'

/** More than anybody looks through: an answer with more was not made for people. */
export const mostProposals = 100

const answer = z.strictObject({ proposals: z.array(z.unknown()).max(mostProposals) })

/**
 * Reads what a model answered: one JSON object with a list of proposals and nothing else. Two habits of models are borne
 * with: a fence of three backticks around it, and thoughts in front between `<think>` and `</think>`.
 *
 * @returns the proposals as they came, each to be read by itself; undefined when it is anything else
 */
export function readAnswer(content: string): readonly unknown[] | undefined {
  const spoken = content.replace(/^\s*<think>[\s\S]*?<\/think>/u, '').trim()
  const fenced = /^```[a-z]*\s*\n([\s\S]*?)\n?\s*```$/iu.exec(spoken)?.[1] ?? spoken
  try {
    const read = answer.safeParse(JSON.parse(fenced))
    return read.success ? read.data.proposals : undefined
  } catch {
    return undefined
  }
}
