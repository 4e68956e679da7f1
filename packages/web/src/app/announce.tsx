import { store } from '../api/store.ts'

const said = store({ text: '', turn: 0 })

/** Tells people who listen to the page what just happened: "Saved.", "12 more cases." Never anybody's name. */
export function announce(text: string): void {
  said.set({ text, turn: said.get().turn + 1 })
}

/** Where announcements are heard. One for the whole application, always there, so that screen readers watch it. */
export function Announcements() {
  const { text, turn } = said.use()
  return (
    <div role="status" className="unseen">
      {/* A new element each time: the same words said twice are heard twice. */}
      <span key={turn}>{text}</span>
    </div>
  )
}
