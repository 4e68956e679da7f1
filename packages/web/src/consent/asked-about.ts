import { consentPurposes } from '@clarion/casework'

/**
 * @param address what the address of the page says of the recipient and the purpose, which anybody may have typed
 * @param names the organisations that there are
 * @returns what the form begins with of it
 */
export function askedAbout(
  { to, purpose }: { readonly to?: string | undefined; readonly purpose?: string | undefined },
  names: ReadonlyMap<string, string>,
): { recipient?: string; purpose?: string } {
  return {
    ...(to && names.has(to) ? { recipient: to } : {}),
    ...(purpose && purpose in consentPurposes ? { purpose } : {}),
  }
}
