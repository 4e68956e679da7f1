/** Something due: by when, for whom, and what would answer it. Titles are keys of the words catalogue, never names. */
export type Task = {
  /** Stable within its section, so that a task drawn again replaces itself. */
  readonly key: string
  readonly title: string
  /** The instant at which it is late. */
  readonly due: string
  /** The organisation that should act. */
  readonly organisation: string
  /** The one member of it whom this is for; left out where anybody who may answers. */
  readonly member?: string
  /** The one member who cannot do it, because a second person must; left out where anybody may. */
  readonly besides?: string
  /** The verb a member must have to answer it. */
  readonly verb: string
  /** The instant from which nobody can do it any more; left out where it stays until it is done. */
  readonly ends?: string
}
