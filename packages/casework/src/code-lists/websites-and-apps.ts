import { codeList } from './code-list.ts'

/**
 * Platforms used to recruit or to exploit: a set. The standard lets an organisation add platforms; until it does,
 * `Other` takes the name as free text.
 */
export const websitesAndApps = codeList({
  name: 'websites-and-apps',
  title: 'Websites and apps',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_RecruitmentWebsitesAndApps',
  provenance: 'verified',
  terms: [
    ['Facebook', 'Facebook'],
    ['Instagram', 'Instagram'],
    ['WhatsApp', 'WhatsApp'],
    ['Telegram', 'Telegram'],
    ['FacebookMessenger', 'Facebook Messenger'],
    ['Viber', 'Viber'],
    ['SnapChat', 'SnapChat'],
    ['Line', 'Line'],
    ['4Sale', '4Sale'],
    ['WeChat', 'WeChat'],
    ['QQ', 'QQ'],
    ['QZone', 'QZone'],
    ['TikTok', 'TikTok'],
    ['Twitter', 'Twitter'],
    ['Other', 'Other'],
  ],
})

export type WebsiteOrApp = (typeof websitesAndApps.codes)[number]
