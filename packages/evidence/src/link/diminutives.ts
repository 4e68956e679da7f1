/**
 * Names and their short or familiar forms, one family a line. Everyday knowledge of English, Spanish, Russian and
 * Arabic usage, not taken from a named source: unverified, and meant to be extended by those who know their clients'
 * languages. A family only says "may be the same name"; the weight of that is estimated from the data.
 */
const FAMILIES = `
robert rob bob bobby robbie bert|william will bill billy willie liam|richard rick dick rich ricky|john jack johnny jon
james jim jimmy jamie|thomas tom tommy|george georgie|henry harry hank hal|edward ed eddie ted teddy ned
charles charlie chuck chas|joseph joe joey|michael mike mick mickey|alexander alex sandy sasha aleksandr alejandro
elizabeth liz lizzie beth betty betsy eliza elisabeth lisa|margaret maggie meg peggy marge margie greta
catherine katherine kate katie kathy cathy katerina ekaterina katya|mary molly polly maria mariya masha
sarah sally sadie sara|anne ann anna annie nancy hannah anya|jane janet jenny jean|susan sue susie susanna
frederick fred freddie|samuel sam sammy|benjamin ben benny|daniel dan danny|david dave davy|andrew andy drew
anthony tony antonio|peter pete pyotr petr|patrick pat paddy|francis frank frankie francisco paco|albert al bert
arthur art|walter walt wally|stephen steven steve|christopher chris kit|nicholas nick nicky nikolai kolya
matthew matt|nathaniel nat nathan|philip phil|ronald ron ronnie|donald don donnie|kenneth ken kenny
dorothy dot dolly|eleanor ellen nell nellie helen|frances fanny fran|victoria vicky tori vika viktoria|emily em emma
isabella bella isabel izzy|jessica jess jessie|jennifer jen jenny|deborah deb debbie|barbara barb babs
jose pepe|guadalupe lupe|dolores lola|ignacio nacho|manuel manolo|rosario charo|concepcion concha|mercedes merche
dmitri dima dmitry|yevgeny zhenya evgeni|vladimir vova volodya|ivan vanya|tatiana tanya|natalia natasha natalya
olga olya|svetlana sveta|ludmila lyuda|galina galya|irina ira|yelena lena elena|anastasia nastya|sergei seryozha
mohammed muhammad mohamed mohammad mhmd hamada|abdullah abdallah abdu|yusuf youssef josef|fatima fatma fatoumata|aisha aicha
`

const families = new Map<string, number>()
for (const [family, names] of FAMILIES.trim().split(/[|\n]/).entries()) {
  for (const name of names.split(' ')) if (!families.has(name)) families.set(name, family)
}

/**
 * The family of names a folded given name belongs to.
 *
 * @param name a folded given name
 * @returns the number of the family, or undefined when the table does not know it
 */
export function diminutiveFamily(name: string): number | undefined {
  return families.get(name)
}
