import { codeList } from './code-list.ts'

/**
 * How the person was recruited: a set.
 */
export const recruitmentMethods = codeList({
  name: 'recruitment-methods',
  title: 'Method of recruitment',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_MethodOfRecruitment',
  provenance: 'verified',
  terms: [
    ['AtAPlaceOfBusiness', 'At a place of business'],
    ['AtAnEducationalInstitution', 'At an educational institution'],
    ['AtWork', 'At work'],
    ['ThroughOnlineSocialNetworks', 'Through online social networks'],
    ['ThroughAnOnlineAdvertisement', 'Through an online advertisement'],
    ['ThroughATelevisionAdvert', 'Through a television advert'],
    ['ThroughANewspaperAdvert', 'Through a newspaper advert'],
    ['ThroughFamilyOrFamilyEvents', 'Through family or family events'],
    ['ThroughFriendsOrSocialEvents', 'Through friends or social events'],
    ['Other', 'Other'],
  ],
})

export type RecruitmentMethod = (typeof recruitmentMethods.codes)[number]
