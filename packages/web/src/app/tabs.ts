/** What the tabs of one browser tell each other. Nothing else travels: no name, no page. */
export type TabNews = 'active' | 'signed-in' | 'signed-out'

const channel = new BroadcastChannel('clarion')

/** Tells the other tabs of this browser. */
export function tellOtherTabs(news: TabNews): void {
  channel.postMessage(news)
}

/**
 * Listens to the other tabs.
 *
 * @returns how to stop listening
 */
export function onTabNews(news: TabNews, listener: () => void): () => void {
  const hear = (event: MessageEvent) => {
    if (event.data === news) listener()
  }
  channel.addEventListener('message', hear)
  return () => channel.removeEventListener('message', hear)
}
