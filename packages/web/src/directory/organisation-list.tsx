import { organisationTypes } from '@clarion/casework'
import { useMe } from '../app/me.ts'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import type { DirectoryOrganisation } from './directory-queries.ts'

/** Who is who in the programme, with what each says of itself. */
export function OrganisationList({
  organisations,
  services,
}: {
  readonly organisations: readonly DirectoryOrganisation[]
  /** How many services each lists, by its id. */
  readonly services: ReadonlyMap<string, number>
}) {
  const words = useWords()
  const { say, list } = words
  const me = useMe()
  return (
    <ul className="plain organisations">
      {organisations.map(({ id, name, type, profile }) => {
        const languages = Array.isArray(profile['languages']) ? profile['languages'].map(String) : []
        return (
          <Card key={id} as="li" className="organisation">
            <h3>{name}</h3>
            <p className="soft small">
              {words.name(organisationTypes.labelOf(type))}
              {typeof profile['area'] === 'string' && <>, {profile['area']}</>}
            </p>
            {typeof profile['about'] === 'string' && <p>{profile['about']}</p>}
            {languages.length > 0 && (
              <p className="small">{list(languages.map((code) => languageNameIn(words, code)))}</p>
            )}
            {typeof profile['phone'] === 'string' && <p className="small">{profile['phone']}</p>}
            <p className="small organisation-marks">
              {id === me.organisation.id && <Mark kind="calm">{say('directory.own')}</Mark>}
              <span className="soft">{say('directory.offers', { count: services.get(id) ?? 0 })}</span>
            </p>
          </Card>
        )
      })}
    </ul>
  )
}
