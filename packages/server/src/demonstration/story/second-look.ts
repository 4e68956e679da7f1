import { hoursAgo, type Telling } from './hours-ago.ts'

/** What is looked at, said before the question by whoever asks. */
const lookedAt = {
  risk: {
    kind: 'risk.assessed',
    body: {
      occasion: 'change',
      sources: [
        { from: 'trafficker', level: 'serious', words: 'Was seen again at the bus stop, twice, by a neighbour.' },
      ],
      personsView: 'I am not afraid in the day. I do not want to move again.',
      safetyPlan: 'Walks with somebody after dark. We call at nine, and go there when nobody answers.',
    },
  },
  plan: {
    kind: 'goal.set',
    body: { words: 'To work again, and that nobody holds my papers but me.', domain: 'work' },
  },
} as const

/**
 * Whoever keeps the case asks for a second look. It waits for Mira, or she has given it back.
 *
 * @param hours ago
 * @param back what Mira wrote when she gave it back, two hours later
 */
export function secondLook(act: keyof typeof lookedAt, hours: number, words: string, back?: string) {
  return (telling: Telling): void => {
    const { story, who } = telling
    const { kind, body } = lookedAt[act]
    hoursAgo(telling, hours + 1)
    story.say(who, kind, act, body)
    hoursAgo(telling, hours)
    const upTo = story.seen(act)
    const asked = story.say(who, 'approval.asked', 'approvals', { act, upTo, words })
    if (back === undefined) return
    hoursAgo(telling, hours - 2)
    story.say('mira', 'approval.returned', 'approvals', { asked, upTo, words: back })
  }
}
