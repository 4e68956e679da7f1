import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { sectionQuery } from '../case/use-case.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { inArea, servicesQuery } from '../referral/directory-query.ts'
import { ServiceCard } from '../referral/service-card.tsx'
import { useWords } from '../words/use-words.ts'
import { DirectoryFilters } from './directory-filters.tsx'
import { allServices, organisationsQuery } from './directory-queries.ts'
import { OrganisationList } from './organisation-list.tsx'
import { OwnOrganisation } from './own-organisation.tsx'
import { OwnService } from './own-service.tsx'
import './directory.css'

/** What help there is, and who is who; everyone who works in the programme reads it, and keeps their own part fresh. */
export function Page() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const me = useMe()
  const [{ line = '', language = '', serves = '', area = '', free = '' }] = useAddressSearch()
  const wish = { line, language, serves, free: free === 'yes' }
  const services = useQuery({ ...servicesQuery(wish), enabled: true })
  const all = useQuery(allServices)
  const organisations = useQuery(organisationsQuery)
  const lists = me.verbs.includes('list-services')
  const offered = useQuery({ ...sectionQuery(me.organisation.id, 'services-offered'), enabled: lists })
  const found = inArea(services.data?.services ?? [], area)
  const counts = new Map<string, number>()
  for (const { organisation } of all.data?.services ?? []) {
    counts.set(organisation.id, (counts.get(organisation.id) ?? 0) + 1)
  }
  const failed = services.error ?? organisations.error
  return (
    <Stack gap={5}>
      <div className="directory-top">
        <PageHeading title={say('directory.title')} />
        <OwnOrganisation seen={offered.data?.version} />
      </div>
      {failed && (
        <Notice kind="warm" live>
          <p>{refusal(failed)}</p>
        </Notice>
      )}
      <section aria-labelledby="directory-services">
        <Stack gap={4}>
          <h2 id="directory-services">{say('directory.services')}</h2>
          <DirectoryFilters />
          {services.isPending && <Waiting />}
          {services.data && <p role="status">{say('directory.found', { count: found.length })}</p>}
          <ul className="plain service-list">
            {found.map((service) => (
              <li key={service.id}>
                <ServiceCard service={service}>
                  {lists && service.organisation.id === me.organisation.id && offered.data && (
                    <OwnService service={service} thread={me.organisation.id} seen={offered.data.version} />
                  )}
                </ServiceCard>
              </li>
            ))}
          </ul>
        </Stack>
      </section>
      <section aria-labelledby="directory-organisations">
        <Stack gap={4}>
          <h2 id="directory-organisations">{say('directory.organisations')}</h2>
          {organisations.data && (
            <OrganisationList
              organisations={organisations.data.organisations.filter(({ withdrawn }) => !withdrawn)}
              services={counts}
            />
          )}
        </Stack>
      </section>
    </Stack>
  )
}
