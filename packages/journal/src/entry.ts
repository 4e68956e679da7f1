/** What an author sends: one thing that happened, in the author's words and at the author's time. */
export type NewEntry<Body = unknown> = {
  /** UUID of version 7 made by the author's device. */
  readonly id: string
  readonly thread: string
  readonly kind: string
  /** The section's key: `contact`, or `referral/<id>` for a section of which a thread has many. */
  readonly section: string
  /** The version of that section which the author had seen: the number of its last entry then, 0 for none. */
  readonly seen: number
  /** When it was said, by the author's clock: an ISO 8601 instant in UTC. */
  readonly said: string
  readonly body: Body
}

/** An entry in its place in the journal. Never changed, never removed. */
export type Entry<Body = unknown> = NewEntry<Body> & {
  readonly programme: string
  /** Its place in the thread's journal, from 1 without gaps. The server's order is the order. */
  readonly number: number
  /** The member who said it, or the survivor. */
  readonly author: string
  /** The organisation on whose behalf, or the survivor again. */
  readonly organisation: string
  /** When the server took it in. */
  readonly received: string
}
