import type { Language } from './language.ts'

/**
 * What ends in a full stop without ending a sentence, in the form it is written in front of something: titles, "number",
 * "article", "paragraph", "resolution". Chinese has none. Words that may well end a sentence ("etc.") are left out.
 */
export const abbreviations: Readonly<Record<Language, readonly string[]>> = {
  en: words(
    'Mr Mrs Ms Dr Prof St Hon Rev Gen Col Maj Capt Sgt Lt Amb Sen Rep Gov Messrs No Nos Art Arts para paras Para Paras p pp Vol vol Res res Doc doc Sess Suppl Add Corr Rev ed eds Ch ch Sec sec Fig fig cf Cf e.g i.e viz vs v U.N U.S',
  ),
  fr: words(
    'M MM Mme Mlle Mgr Dr Pr Me Gén art Art al par Par n no No nos p pp vol Vol rés Rés doc Doc chap Chap éd cf Cf p. ex c.-à-d S.E',
  ),
  es: words(
    'Sr Sra Srta Sres Sras Dr Dra Prof Excmo Excma Ilmo Gral Lic Ing D Dña art Art arts párr Párr párrs núm Núm núms No p pp pág Pág págs vol Vol res Res doc Doc cap Cap ed cf Cf p. ej EE UU',
  ),
  ru: words('г гг г-н г-жа гг-д ст п пп пар см ср т д тт д-р проф ген им стр с рез док гл ч изд т.е т.к напр'),
  ar: words('د أ م ص ج ف رقم'),
  zh: [],
}

function words(list: string): string[] {
  return list.split(' ')
}
