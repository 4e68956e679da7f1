import { createElement, type FunctionComponent, lazy } from 'react'
import { serverAnswers } from '../api/connection.ts'
import { Refusal } from '../api/refusal.ts'
import type { PageEntry } from './pages.ts'

/**
 * The component of a page that is fetched when it is first needed. Without a connection that is a refusal like any other,
 * and the page can be tried again; so is a page that is not there any more because Clarion was renewed meanwhile. Never is
 * the window loaded anew behind the back of somebody who has typed in it.
 *
 * @returns the component, with `preload` to fetch it ahead
 */
export function pageComponent(load: PageEntry['load']): FunctionComponent & { preload(): Promise<void> } {
  let loading: ReturnType<PageEntry['load']> | undefined
  const module = async () => {
    loading ??= load()
    try {
      return await loading
    } catch {
      loading = undefined
      throw new Refusal((await serverAnswers()) ? 'page-renewed' : 'no-connection')
    }
  }
  const fresh = () => lazy(async () => ({ default: (await module()).Page }))
  let Page = fresh()
  const component = () => createElement(Page)
  component.preload = async () => {
    // A lazy component remembers its failure; the next try needs a new one.
    if (!loading) Page = fresh()
    await module()
  }
  return component
}
