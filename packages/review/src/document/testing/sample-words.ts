import type { Language } from '../../language/language.ts'

/** Invented sentences, with digits, quotation marks, brackets, a foreign word and every sign a form treats specially. */
export const sampleWords: Readonly<
  Record<
    Language,
    {
      readonly organ: string
      readonly session: string
      readonly agendaItem: string
      readonly title: string
      readonly subtitle: string
      readonly heading: string
      readonly annex: string
      readonly formula: string
      readonly sentences: readonly string[]
    }
  >
> = {
  ar: {
    organ: 'الجمعية العامة',
    session: 'الدورة الحادية والسبعون',
    agendaItem: 'البند 106 من جدول الأعمال',
    title: 'موجز الرئيس لجلسة الاستماع غير الرسمية مع أصحاب المصلحة المتعددين',
    subtitle: 'مذكرة من رئيس الجمعية العامة',
    heading: 'الرسائل الرئيسية',
    annex: 'المشاركون في جلسة الاستماع',
    formula: 'إن رئيس الجمعية العامة يعرض ما قيل، ولا يضيف إليه.',
    sentences: [
      'دعا المشاركون في الأفرقة الأربعة إلى نهج يركز على الضحايا والناجين.',
      'وذكر 12 متكلما أن المأوى يغلق بعد 30 يوما (انظر الفقرة 4).',
      'وقالت إحدى الناجيات: «لم يسألنا أحد عن رأينا».',
      'ولم يتفق الجميع: رأى متكلم واحد أن التمويل كاف.',
    ],
  },
  en: {
    organ: 'General Assembly',
    session: 'Seventy-first session',
    agendaItem: 'Agenda item 106: crime prevention and criminal justice',
    title: 'President’s Summary of the informal interactive multi-stakeholder hearing',
    subtitle: 'Note by the President of the General Assembly',
    heading: 'Key messages',
    annex: 'Those who took part',
    formula: 'The President sets out what was said, and adds nothing to it.',
    sentences: [
      'Participants in all four panels called for an approach centred on victims & survivors.',
      'Twelve speakers said that a shelter closes after 30 days (see paragraph 4), at a cost of <5% of the budget.',
      'A survivor said: “Nobody asked us what *we* wanted #then, in $US or €.”',
      'Not everybody agreed: one speaker held that funds suffice.',
    ],
  },
  es: {
    organ: 'Asamblea General',
    session: 'Septuagésimo primer período de sesiones',
    agendaItem: 'Tema 106 del programa',
    title: 'Resumen de la Presidencia sobre la audiencia interactiva oficiosa de múltiples interesados',
    subtitle: 'Nota de la Presidencia de la Asamblea General',
    heading: 'Mensajes principales',
    annex: 'Participantes en la audiencia',
    formula: 'La Presidencia expone lo que se dijo y no añade nada.',
    sentences: [
      'En las cuatro mesas se pidió un enfoque centrado en las víctimas y los supervivientes.',
      'Doce oradores señalaron que el refugio cierra a los 30 días (véase el párrafo 4).',
      'Una superviviente dijo: «¿Quién nos preguntó? ¡Nadie!».',
      'No todos estuvieron de acuerdo: una persona opinó que los fondos bastan.',
    ],
  },
  fr: {
    organ: 'Assemblée générale',
    session: 'Soixante et onzième session',
    agendaItem: 'Point 106 de l’ordre du jour',
    title: 'Résumé de la présidence sur l’audition informelle des parties prenantes',
    subtitle: 'Note de la présidence de l’Assemblée générale',
    heading: 'Messages principaux',
    annex: 'Personnes ayant pris part à l’audition',
    formula: 'La présidence expose ce qui a été dit et n’y ajoute rien.',
    sentences: [
      'Les quatre tables rondes ont demandé une démarche centrée sur les victimes et les rescapés.',
      'Douze orateurs ont dit que le foyer ferme après 30 jours (voir le paragraphe 4)\u202f: trop tôt.',
      'Une rescapée a dit\u202f: «\u202fPersonne ne nous a demandé notre avis.\u202f»',
      'Tous n’étaient pas d’accord\u202f; selon une oratrice, les fonds suffisent où qu’on soit.',
    ],
  },
  ru: {
    organ: 'Генеральная Ассамблея',
    session: 'Семьдесят первая сессия',
    agendaItem: 'Пункт 106 повестки дня',
    title: 'Резюме Председателя о неофициальных интерактивных слушаниях с участием многих сторон',
    subtitle: 'Записка Председателя Генеральной Ассамблеи',
    heading: 'Основные тезисы',
    annex: 'Участники слушаний',
    formula: 'Председатель излагает сказанное и ничего не добавляет.',
    sentences: [
      'Участники всех четырех групп призвали к подходу, в центре которого стоят пострадавшие.',
      'Двенадцать ораторов сказали, что приют закрывается через 30 дней (см. пункт 4).',
      'Одна из выживших сказала: «Нас никто не спросил».',
      'Согласны были не все: по мнению одного оратора, средств достаточно.',
    ],
  },
  zh: {
    organ: '大会',
    session: '第七十一届会议',
    agendaItem: '议程项目 106',
    title: '主席关于多利益攸关方非正式互动听证会的摘要',
    subtitle: '大会主席的说明',
    heading: '主要信息',
    annex: '与会者',
    formula: '主席陈述会上所言，不作任何添加。',
    sentences: [
      '四个专题小组的与会者都呼吁采取以受害者和幸存者为中心的方针。',
      '12 位发言者说，收容所在 30 天后关闭（见第 4 段）。',
      '一名幸存者说：“没有人问过我们想要什么。”',
      '并非人人同意：一位发言者认为资金充足。',
    ],
  },
}
