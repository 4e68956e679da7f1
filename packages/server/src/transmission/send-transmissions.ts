import { setTimeout as sleep } from 'node:timers/promises'
import { isDemonstration } from '../mail/is-demonstration.ts'
import { MailError, type MailServer, sendMail } from '../mail/mail-server.ts'
import { pauseAfter } from '../mail/pause-after.ts'
import type { Services } from '../services.ts'
import { type ClaimedMail, claimNext, markMail, prepareMail, settleLeft } from './mail-ledger.ts'

/** A transmission to every Member State and observer leaves in one round; what is more follows a minute later. */
const perRound = 250

/** So often a letter is tried, over about a day; then a person looks. */
const mostAttempts = 30

/** What another process has taken up meanwhile, or a person has spoken of, is not ended. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/**
 * Sends the letters of a programme that are due.
 *
 * SMTP has no exactly once: a mail server may take a mail and the answer be lost. Here a letter is taken up, then handed to the
 * server but for its end, then it is written down that its end follows, then it is ended, then it is written down that it was
 * taken. Whoever dies before the third step has sent nothing, and the letter waits again; whoever dies between the third and the
 * fifth leaves it `unsure`, and nothing sends it again but a person. So no mission gets it twice unless a person says so,
 * and none is forgotten in silence.
 *
 * @param origin the address at which people reach this server
 * @param log is told why letters did not leave, and never whose they were
 * @returns how many a mail server took
 */
export async function sendTransmissions(
  services: Services,
  server: MailServer,
  origin: string,
  programme: string,
  log: (line: string) => void,
): Promise<number> {
  if (await isDemonstration(services, programme)) return 0
  const unsure = await settleLeft(services, programme)
  if (unsure > 0) log(JSON.stringify({ level: 'warning', letters: 'unsure', count: unsure }))
  let sent = 0
  for (let turn = 0; turn < perRound; turn++) {
    const claimed = await claimNext(services, programme)
    if (!claimed) break
    try {
      if (await sendOne(services, server, origin, claimed)) sent += 1
    } catch (thrown) {
      if (!(thrown instanceof MailError)) throw thrown
      log(JSON.stringify({ level: 'warning', letter: thrown.message, attempts: claimed.attempts }))
      await markFailure(services, claimed, thrown)
      // A server that says nothing of this mail says nothing of the next one either.
      if (thrown.reply === null && !thrown.isFinal) break
    }
  }
  return sent
}

async function sendOne(services: Services, server: MailServer, origin: string, claimed: ClaimedMail): Promise<boolean> {
  const prepared = await prepareMail(services, claimed, origin, server.from)
  if (!prepared) {
    await markMail(services, claimed, 'sending', { state: 'given-up', reply: 'not-listed' })
    return false
  }
  let overtaken = false
  const beforeEnd = async () => {
    overtaken = !(await markMail(services, claimed, 'sending', { state: 'ending' }))
    if (overtaken) throw new Overtaken()
  }
  try {
    await sendMail(server, prepared.mail, { messageId: prepared.messageId, beforeEnd })
  } catch (thrown) {
    if (overtaken) return false
    throw thrown
  }
  const taken = { state: 'handed-over', handed_over: new Date(services.now()), reply: '250' } as const
  await patiently(() => markMail(services, claimed, 'ending', taken))
  return true
}

async function markFailure(services: Services, claimed: ClaimedMail, error: MailError): Promise<void> {
  const reply = error.reply === null ? error.message : String(error.reply)
  const waits = {
    state: 'waiting',
    next_attempt: new Date(services.now() + pauseAfter(claimed.attempts)),
    reply,
  } as const
  const change = error.isUnsure
    ? ({ state: 'unsure', reply } as const)
    : error.isFinal
      ? ({ state: 'bounced', reply } as const)
      : claimed.attempts < mostAttempts
        ? waits
        : ({ state: 'given-up', reply } as const)
  // Which of the two it is in depends on whether the mail was to be ended.
  if (await markMail(services, claimed, 'ending', change)) return
  await markMail(services, claimed, 'sending', change)
}

/** A database that was killed comes back within seconds: what is known must not become unsure for want of them. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work()
      return
    } catch (thrown) {
      if (tries === 6) throw thrown
      await sleep(tries * 500)
    }
  }
}
