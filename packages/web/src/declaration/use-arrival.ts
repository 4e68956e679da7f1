import { type RefObject, useEffect, useRef } from 'react'

/** @returns where the focus comes when a part of the page is opened: on an element with `tabIndex={-1}` */
export function useArrival<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}
