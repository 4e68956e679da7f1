import type { WatchedPage } from './watched-page.ts'

/**
 * Scrolls a list of many lines and counts pictures that came late.
 *
 * @param rows how many lines are to be in the list before it is scrolled
 * @returns the lines that were there, pictures, and how many of them took longer than one and a half times the usual
 */
export async function scrollFrames({ page, goTo }: WatchedPage, rows: number, say: (line: string) => void) {
  await goTo('/cases')
  await page.getByRole('button', { name: 'Show more cases' }).click()
  const count = async () => Number(await page.evaluate("document.querySelector('.long-list > li')?.ariaSetSize ?? 0"))
  for (let before = -1, there = 0; there < rows && before !== there; ) {
    before = there
    const end = Date.now() + 10_000
    do {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      await page.evaluate('new Promise((go) => setTimeout(go, 20))')
      there = await count()
    } while (there <= before && Date.now() < end)
    say(`${there} lines in the list`)
  }
  const lines = await count()
  // From the middle, a line and a half a picture for five seconds, as a wheel that is turned fast does.
  const times: number[] = await page.evaluate(`(async () => {
    scrollTo(0, document.documentElement.scrollHeight / 2)
    await new Promise((go) => setTimeout(go, 500))
    const times = []
    let last = await new Promise(requestAnimationFrame)
    while (times.length < 300) {
      scrollBy(0, 120)
      const now = await new Promise(requestAnimationFrame)
      times.push(now - last)
      last = now
    }
    return times
  })()`)
  const usual = [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  return { lines, frames: times.length, usual, late: times.filter((time) => time > usual * 1.5).length }
}
