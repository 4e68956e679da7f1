import PostalMime from 'postal-mime'

/** What a mail server wrote back, as RFC 3464 has it. */
export type DeliveryNotice = {
  /** `failed` is for good, `delayed` is tried again, the others arrived somewhere. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** RFC 3463: `5.1.1`. */
  readonly status: string
  /** For whom, as the server names them; empty where it names nobody. */
  readonly recipient: string
}

/** A notice with every word in which the mail it speaks of may be named. */
export type ReadNotices = { readonly notices: readonly DeliveryNotice[]; readonly words: string }

const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status'])

/**
 * Reads a delivery status notification (RFC 3464) as a person saved or pasted it. Who sent it is not asked: a person decides what
 * follows from it.
 *
 * @param mail the whole message with its headers
 * @returns undefined for whatever is none
 */
export async function readDeliveryNotices(mail: string): Promise<ReadNotices | undefined> {
  const read = await PostalMime.parse(mail, { forceRfc822Attachments: true }).catch(() => undefined)
  if (!read) return undefined
  const parts = read.attachments.map(({ mimeType, content }) => ({ mimeType, text: textOf(content) }))
  const notices = parts.filter(({ mimeType }) => statusTypes.has(mimeType)).flatMap(({ text }) => noticesIn(text))
  if (notices.length === 0) return undefined
  return { notices, words: [mail, read.text ?? '', ...parts.map(({ text }) => text)].join('\n') }
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** Groups of fields with an empty line between: the first is about the message, each of the others about a recipient. */
function noticesIn(text: string): DeliveryNotice[] {
  return text.split(/\r?\n[ \t]*\r?\n/).flatMap((group): DeliveryNotice[] => {
    const fields = new Map(
      group
        .replace(/\r?\n[ \t]+/g, ' ')
        .split(/\r?\n/)
        .flatMap((line): [string, string][] => {
          const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
          return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]]
        }),
    )
    const action = /^(failed|delayed|delivered|relayed|expanded)\b/i
      .exec(fields.get('action') ?? '')?.[1]
      ?.toLowerCase()
    if (!isAction(action)) return []
    const [status = action === 'failed' ? '5.0.0' : action === 'delayed' ? '4.0.0' : '2.0.0'] =
      /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '') ?? []
    const named = fields.get('original-recipient') ?? fields.get('final-recipient') ?? ''
    return [{ action, status, recipient: named.replace(/^[^;]*;\s*/, '').replace(/^<|>$/g, '') }]
  })
}

function isAction(text: string | undefined): text is DeliveryNotice['action'] {
  return text !== undefined && ['failed', 'delayed', 'delivered', 'relayed', 'expanded'].includes(text)
}
