import { createElement, type FunctionComponent, lazy, useState } from 'react'
import { serverAnswers } from '../api/connection.ts'
import { Refusal } from '../api/refusal.ts'
import { wordsHere } from '../words/speech.ts'
import type { PageEntry } from './pages.ts'

/**
 * The component of a page that is fetched, with the words that it says, when it is first needed. Without a connection that is a refusal like any other,
 * and the page can be tried again; so is a page that is not there any more because Clarion was renewed meanwhile. Never is
 * the window loaded anew behind the back of somebody who has typed in it.
 *
 * @returns the component, with `preload` to fetch it ahead
 */
export function pageComponent({ load, words = [] }: PageEntry): FunctionComponent & { preload(): Promise<void> } {
  let loading: ReturnType<PageEntry['load']> | undefined
  let here: Awaited<ReturnType<PageEntry['load']>> | undefined
  const whole = async () => {
    const [page] = await Promise.all([load(), wordsHere(words)])
    return page
  }
  const module = async () => {
    loading ??= whole()
    try {
      here = await loading
      return here
    } catch {
      loading = undefined
      throw new Refusal((await serverAnswers()) ? 'page-renewed' : 'no-connection')
    }
  }
  const fresh = () => lazy(async () => ({ default: (await module()).Page }))
  let Page = fresh()
  // What is here already is drawn at once: a lazy component waits when it is first drawn, and then for 300 ms.
  const component = () => {
    // Chosen once: another component in its place would forget what was typed.
    const [{ Chosen }] = useState(() => ({ Chosen: here?.Page ?? Page }))
    return createElement(Chosen)
  }
  component.preload = async () => {
    // A lazy component remembers its failure; the next try needs a new one.
    if (!loading) Page = fresh()
    await module()
  }
  return component
}
