import { serviceLines } from '@clarion/casework'
import type { ReactNode } from 'react'
import { Freshness } from '../directory/freshness.tsx'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import type { OfferedService } from './directory-query.ts'
import { servesOptions } from './serves-options.ts'

/** A service of the directory: what, whose, for whom, in which languages, how many places, and how fresh that is. */
export function ServiceCard({
  service,
  heading: Heading = 'h3',
  children,
}: {
  readonly service: OfferedService
  readonly heading?: 'h2' | 'h3'
  readonly children?: ReactNode
}) {
  const words = useWords()
  const { say, list, row } = words
  const { organisation, line, free, description } = service
  const { name, capacity, languages = [], serves = [], area, hours, safetyNotes, lastChecked } = description
  const spoken = languages.map((code) => languageNameIn(words, code))
  const whom = serves.map((code) => servesOptions(words).find((option) => option.code === code)?.label ?? code)
  return (
    <Card as="article">
      <Stack gap={2}>
        <Heading>{row([...(name ? [name] : []), organisation.name])}</Heading>
        <p>
          {row([words.name(serviceLines.labelOf(line)), ...(area ? [area] : [])])}
          {hours && (
            <>
              . <bdi>{hours}</bdi>
            </>
          )}
        </p>
        <p>
          {free === null || free === undefined
            ? say('referral.placesUnknown')
            : say('referral.places', { free, capacity: capacity ?? free })}
          . {languages.length > 0 && <>{say('referral.speaks', { languages: list(spoken) })}. </>}
          {whom.length > 0 ? say('referral.servesWords', { whom: list(whom) }) : say('referral.servesAll')}.
        </p>
        {safetyNotes && <p className="said">{safetyNotes}</p>}
        {lastChecked && (
          <p className="small">
            <Freshness checked={lastChecked} />
          </p>
        )}
        {children}
      </Stack>
    </Card>
  )
}
