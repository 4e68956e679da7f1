import type { Language } from '../language/language.ts'
import { normalWord } from '../language/normal-word.ts'

/**
 * Words with which a summary reports and nobody speaks: "participants underlined that". They say nothing of what was
 * said, so that a sentence of a summary is sought without them; turns keep theirs.
 */
export const reportingWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: some(
    'acknowledged acknowledge added add addressed admitted affirmed agreed agree answered answer argued argue asked ask asks believed believe called clarified clarify claimed claim committee concerned concluded confirmed discussed discuss discussion discussing elaborated emphasised emphasized emphasise emphasize explained explain explaining expressed express finally firstly furthermore group hearing highlighted however indicated informed inquired insisted insist introduced introduce meeting mentioned mention moreover besides noted note panels participants pointed point questioned question raised raise recommended referred regard regarding reiterated replied reply responded respond response said say says secondly speakers spoke speak stated state stressed stress suggested suggest talked talk therefore thought think thirdly told tell underlined underscored welcomed wondered wonder although though since whether another according',
  ),
  fr: some(
    'affirmé affirment ajouté appelé conclu constaté débat déclaré demandé dit estimé estiment évoqué expliqué exprimé insisté intervenants mentionné noté orateurs panels participants précisé rappelé réaffirmé recommandé reconnu réunion salué séance souligné souligne soulignent suggéré cependant enfin toutefois selon',
  ),
  es: some(
    'afirmó afirmaron agregó añadió señaló señalaron destacó destacaron dijo dijeron explicó expresó insistió mencionó observó oradores paneles participantes pidió pidieron preguntó reafirmó reconoció reconocieron recordó reiteró reunión sesión subrayó subrayaron sugirió sin embargo finalmente según',
  ),
  ru: some(
    'вновь выразил выразили выступавшие добавил заявил заявили заседание напомнил ораторы отметил отметили подчеркнул подчеркнули пояснил предложил признал признали призвал призвали сказал сказали сообщил спросил указал указали участники однако наконец согласно',
  ),
  ar: some(
    'اكد أكد أكدوا أكدت اشار أشار أشاروا اضاف أضاف اعرب أعرب اعترف اقترح الجلسة الاجتماع المتحدثون المشاركون المناقشة ذكر ذكروا دعا دعوا شدد شددوا قال قالوا قالت لاحظ نوقش وفقا',
  ),
  zh: some(
    '表示 指出 强调 认为 提到 说 称 承认 建议 呼吁 重申 询问 解释 讨论 会议 与会者 发言者 参与者 小组 此外 然而 最后 根据',
  ),
}

function some(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(normalWord))
}
