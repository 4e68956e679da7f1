import type { ConsentWording, SettingsState } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import { Differences } from './differences.tsx'
import { SettingDialog } from './setting-dialog.tsx'
import { wordingBefore, wordingVersions } from './wording-versions.ts'

/** Publishes words of consent: with what is different from those before, and what will be in force in which language. */
export function PublishWording({
  settings: { wordings, fields },
  programme,
  seen,
  begin,
  onClose,
}: {
  readonly settings: SettingsState
  readonly programme: string
  readonly seen: number
  readonly begin: Partial<ConsentWording>
  readonly onClose: () => void
}) {
  const words = useWords()
  const { say, list } = words
  const { language: language0, text: text0 } = begin
  return (
    <SettingDialog
      title={say('admin.publish')}
      what={say('admin.publishWhat')}
      kind="consent-wording.published"
      programme={programme}
      seen={seen}
      saveWords={say('admin.publish')}
      begin={{ ...(language0 && { language: language0 }), ...(text0 && { text: text0 }) }}
      onClose={onClose}
    >
      {({ version, language, text }) => {
        if (typeof version !== 'string' || typeof language !== 'string') return null
        const before = wordingBefore(wordings, { version, language })
        const known = wordingVersions(wordings).find((one) => one.version === version)?.texts ?? []
        const has = new Set([language, ...known.map((one) => one.language)])
        const lacking = (currentValue(fields.languages) ?? []).filter((code) => !has.has(code))
        return (
          <div role="status" className="admin-effects">
            <p className="measure">
              {say('admin.willForce', { version })}{' '}
              {lacking.length > 0 &&
                say('admin.lacking', { languages: list(lacking.map((code) => languageNameIn(words, code))) })}
            </p>
            {before && typeof text === 'string' && (
              <>
                <p className="small">{say('admin.differs', { version: before.version })}</p>
                <Differences before={before.text} after={text} language={language} />
              </>
            )}
          </div>
        )
      }}
    </SettingDialog>
  )
}
