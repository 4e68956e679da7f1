import { useMemo } from 'react'
import { useAddressSearch } from '../app/use-address.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { DocumentLinks } from '../look/document-links.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { Additions } from './additions.tsx'
import { drawnText } from './drawn-text.ts'
import { NumberFaults } from './number-faults.tsx'
import { useParagraphName } from './paragraph-name.ts'
import { ParagraphView } from './paragraph-view.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { type Consultations, isOpen } from './use-declaration.ts'
import { useNow } from './use-now.ts'

/** The text, paragraph by paragraph, with everything that is asked of it. */
export function TextView({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const [{ plain, propose }, change] = useAddressSearch()
  const { thread, revision, maySpeak, mayDraft, text, about } = consultations
  const drawn = useMemo(() => drawnText(consultations), [consultations])
  const open = isOpen(consultations, useNow())
  const name = useParagraphName(revision?.paragraphs ?? [])
  if (!revision) return <p className="measure">{say(mayDraft ? 'declaration.noDraftOffice' : 'declaration.noDraft')}</p>
  const bare = plain === 'yes'
  const asked = !bare && drawn.open.length > 0
  return (
    <Stack gap={4}>
      {!open && text.adoption === null && <Notice title={say('declaration.underSilence')} />}
      <NumberFaults faults={drawn.faults} />
      {text.proposals.length > 0 && (
        <Checkbox
          label={say('declaration.withProposals')}
          checked={!bare}
          onChange={(yes) => change({ plain: yes ? undefined : 'yes' })}
        />
      )}
      <DocumentLinks
        label={say('declaration.asDocument')}
        named={asked ? say('declaration.compilationNamed') : revision.name}
        href={(form) => `/api/threads/${thread}/text?${asked ? '' : `revision=${revision.number}&`}as=${form}`}
      />
      {!bare && <Additions additions={drawn.first} language={about.language} />}
      <ol className="plain paragraphs" aria-label={say('declaration.paragraphs')}>
        {drawn.paragraphs.map((one) => {
          const { id } = one.compiled.paragraph
          return (
            <li key={id}>
              <ParagraphView
                {...{ consultations, one, bare, open }}
                name={name(id)}
                proposing={open && maySpeak && propose === id}
                onPropose={(yes) => change({ propose: yes ? id : undefined })}
              />
            </li>
          )
        })}
      </ol>
      {!bare && drawn.stray.length > 0 && (
        <section aria-labelledby="stray">
          <Stack gap={3}>
            <h3 id="stray">{say('declaration.stray')}</h3>
            {drawn.stray.map((standing) => (
              <ProposalCard key={standing.proposal.number} {...{ consultations, standing }} />
            ))}
          </Stack>
        </section>
      )}
    </Stack>
  )
}
