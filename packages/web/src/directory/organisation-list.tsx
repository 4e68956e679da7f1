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
  const { say, list, row } = words
  const me = useMe()
  return (
    <ul className="plain organisations">
      {organisations.map(({ id, name, type, profile }) => {
        const languages = Array.isArray(profile['languages']) ? profile['languages'].map(String) : []
        return (
          <Card key={id} as="li" className="organisation">
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <p className="soft small">
              {row([words.name(organisationTypes.labelOf(type)), ...textIn(profile, 'area')])}
            </p>
            {textIn(profile, 'about').map((about) => (
              <p key={about} className="said">
                {about}
              </p>
            ))}
            {languages.length > 0 && (
              <p className="small">{list(languages.map((code) => languageNameIn(words, code)))}</p>
            )}
            {textIn(profile, 'phone').map((phone) => (
              <p key={phone} className="small">
                <bdi>{phone}</bdi>
              </p>
            ))}
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

/** What a profile says of itself, if it says it. */
function textIn(profile: DirectoryOrganisation['profile'], name: string): readonly string[] {
  const text: unknown = profile[name]
  return typeof text === 'string' ? [text] : []
}
