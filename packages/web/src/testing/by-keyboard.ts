import type { Page } from 'playwright-core'

/** What has the focus: its name, the group it stands in, and whether it can be seen to have it. */
type Focused = { readonly name: string; readonly group: string; readonly lost: boolean; readonly fault: string }

/** Somebody who has no mouse. */
export type ByKeyboard = {
  /** Goes on by Tab until what has this name has the focus, within a group where one is named. */
  to(name: RegExp, group?: RegExp): Promise<void>
  /** Goes to a link or a button, and presses Enter. */
  press(name: RegExp): Promise<void>
  /** Goes to a box to tick, and ticks it. */
  tick(name: RegExp, group?: RegExp): Promise<void>
  /** Goes to a group of which one is chosen, and chooses it by the arrows. */
  choose(group: RegExp, name: RegExp): Promise<void>
  /** Goes to a field or a list that opens, and types. */
  type(name: RegExp, text: string): Promise<void>
  /** Goes to a list that opens, and down to what is wanted: letters of a script that the keyboard lacks find nothing in it. */
  pick(list: RegExp, name: RegExp): Promise<void>
  /** What has the focus now; waits until it is on something. */
  focused(): Promise<string>
}

/**
 * Works a page by keyboard alone. Each stop on the way is looked at: the focus must be seen, in sight, not beneath the rule
 * of safe contact, and never fall back to nothing (WCAG 2.2: 2.4.3, 2.4.7, 2.4.11).
 */
export function byKeyboard(page: Page): ByKeyboard {
  const look = async (): Promise<Focused> => await page.evaluate(lookAtFocus)
  const stop = async (): Promise<Focused> => {
    const found = await look()
    if (found.fault !== '') throw new Error(`${found.name || 'nothing'}: ${found.fault}`)
    return found
  }
  const settled = async () => {
    const deadline = Date.now() + 20_000
    for (;;) {
      const found = await look()
      if (!found.lost) return found
      if (Date.now() > deadline) throw new Error('the focus is on nothing')
      await page.evaluate('new Promise((go) => requestAnimationFrame(go))')
    }
  }
  const forward = async (wanted: (found: Focused) => boolean, what: string) => {
    const passed: string[] = []
    for (let tabs = 0; tabs < 150; tabs++) {
      await page.keyboard.press('Tab')
      const found = await look()
      // At the end of the page the focus goes to nothing.
      if (found.fault !== '') throw new Error(`${found.name || what}: ${found.fault}; passed: ${passed.join(' | ')}`)
      if (wanted(found)) return
      passed.push(found.name)
    }
    throw new Error(`nothing called ${what} can be reached by Tab; passed: ${passed.join(' | ')}`)
  }
  const to = async (name: RegExp, group?: RegExp) => {
    await settled()
    await forward(
      (found) => name.test(found.name) && (group === undefined || group.test(found.group)),
      `${name} ${group ?? ''}`,
    )
  }
  return {
    to,
    press: async (name) => {
      await to(name)
      await page.keyboard.press('Enter')
    },
    tick: async (name, group) => {
      await to(name, group)
      await page.keyboard.press('Space')
    },
    choose: async (group, name) => {
      await settled()
      await forward((found) => group.test(found.group), String(group))
      if (name.test((await look()).name)) return await page.keyboard.press('Space')
      for (let arrows = 0; arrows < 12; arrows++) {
        await page.keyboard.press('ArrowDown')
        if (name.test((await stop()).name)) return
      }
      throw new Error(`nothing called ${name} is in ${group}`)
    },
    type: async (name, text) => {
      await to(name)
      await page.keyboard.type(text)
    },
    pick: async (list, name) => {
      await to(list)
      const chosen = () => page.evaluate('document.activeElement.selectedOptions[0].textContent')
      for (let steps = 0; steps < 60; steps++) {
        if (name.test(String(await chosen()))) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`nothing called ${name} is in ${list}`)
    },
    focused: async () => (await settled()).name,
  }
}

/** Runs in the page. */
const lookAtFocus = `(() => {
  const one = document.activeElement
  if (!one || one === document.body) return { name: '', group: '', lost: true, fault: 'the focus was lost' }
  const text = (element) => (element ? element.textContent.replace(/\\s+/g, ' ').trim() : '')
  const name = one.getAttribute('aria-label') || text(one.labels && one.labels[0]) || text(one)
  const set = one.closest('fieldset')
  const group = set ? text(set.querySelector('legend')) : ''
  const style = getComputedStyle(one)
  const box = one.getBoundingClientRect()
  const rule = document.querySelector('.case-header')
  const above = rule && !rule.contains(one) && !one.closest('dialog') ? Math.max(0, rule.getBoundingClientRect().bottom) : 0
  const seen = box.bottom > above + 2 && box.top < innerHeight - 2
  let fault = ''
  if (one.matches('a, button, input, select, textarea, summary') && style.outlineStyle === 'none') fault = 'has the focus and does not show it'
  if (!seen) fault = 'has the focus out of sight: ' + Math.round(box.top) + ' to ' + Math.round(box.bottom) + ' beneath ' + Math.round(above)
  return { name, group, lost: false, fault }
})()`
