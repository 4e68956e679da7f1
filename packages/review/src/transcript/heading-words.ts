/**
 * How records of meetings begin what somebody says. All six languages in one list each, because a record in one language quotes names
 * in the form of another.
 */
export const headingWords = {
  /** Before a name. */
  titles: some(
    'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Hon Rt Right Honourable Senator Rev Ambassador Minister Judge Justice Sister Father M MM Mme Mlle Mgr Sr Sra Srta Dra Don Doña Excmo Excma г-н г-жа Г-н Г-жа д-р السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة السفير السفيرة الأب الأخت',
  ),
  /** After a name: members of parliaments, and Chinese titles, which are written without a space. */
  suffixes: some('AM AS MP MEP MS MSP MLA QC KC'),
  chineseTitles: /(?:先生|女士|博士|教授|大使|主席|部长|修女|神父)$/u,
  /** Instead of a name. */
  roles:
    /^(?:(?:the|la|le|el|l’|l')\s*)?(?:acting\s+|vice-|deputy\s+|temporary\s+)?(?:president|chair|chairman|chairwoman|chairperson|co-chair|moderator|facilitator|co-facilitator|rapporteur|secretary|secretary-general|clerk|speaker|deputy speaker|interpreter|président|présidente|modérateur|modératrice|animateur|animatrice|secrétaire|secrétaire général|presidente|presidenta|moderador|moderadora|facilitador|facilitadora|secretario|secretaria|secretario general|председатель|председательница|модератор|секретарь|генеральный секретарь|الرئيس|الرئيسة|رئيس الجلسة|المنسق|المنسقة|مدير الجلسة|مديرة الجلسة|الأمين العام|الأمينة العامة|主席|代理主席|主持人|协调员|秘书长|秘书)(?:\s+of\s+the\s+\p{Lu}[\p{L} ]+)?$/iu,
  /** Nobody knows who. */
  unknown:
    /^(?:an?\s+|une?\s+|una?\s+)?(?:unidentified|unknown|unnamed|inaudible)\b.*$|^(?:voice|voices|male voice|female voice|speaker|participant|panellist|delegate|interviewer|interviewee)(?:\s+(?:from the floor|no\.?)?\s*[\p{N}A-Z]{0,3})?$|^(?:intervenante?|orateur|oratrice|participante?|orador|oradora|voix|voz)(?:\s+(?:inconnue?|non identifiée?|no identificad[oa]|desconocid[oa]|\p{N}{1,3}))$|^(?:неизвестн\S+|неустановленн\S+)(?:\s.*)?$|^(?:выступающий|оратор|участник)\s+\p{N}{1,3}$|^(?:متحدث|متحدثة|مشارك|مشاركة)(?:\s+(?:غير معروفة?|مجهولة?|\p{N}{1,3}))$|^(?:发言者|发言人|身份不明\S*|不明发言\S*)\p{N}{0,3}$/iu,
  /** What looks like a name before a colon and is none. */
  never:
    /^(?:agenda|item|note|notes|annex|appendix|resolution|document|documents|chapter|paragraph|subject|date|time|place|theme|panel|session|article|section|part|question|questions|answer|summary|recommendation|conclusion|conclusions|source|sources|first|second|third|finally|point|objectif|annexe|résumé|anexo|nota|resumen|пункт|приложение|примечание|البند|المرفق|ملاحظة|议程|项目|附件|注|第.*[条章节]|dear|to|from|cc|re)\b/iu,
  /** Small words inside a name. */
  particles: some('de del della der den di da dos du van von la le el al bin bint ibn of and y e zu ter ten'),
} as const

function some(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
