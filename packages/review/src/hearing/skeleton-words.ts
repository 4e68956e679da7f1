import type { Language } from '../language/language.ts'
import type { Rung } from '../quantifier/rungs.ts'

/** What a skeleton is put together from in one language: words with places, and who speaks for each rung. */
export type SkeletonWords = {
  readonly who: Readonly<Record<Rung, string>>
  /** `{who}` spoke of `{topic}`. */
  readonly spoke: string
  readonly dissent: string
  readonly title: string
  readonly held: string
  readonly heard: string
  readonly headings: { readonly opening: string; readonly messages: string }
}

/** The six languages. Each `who` is read back by the quantifier ladder as its own rung; a test holds it to that. */
export const skeletonWords: Readonly<Record<Language, SkeletonWords>> = {
  en: {
    who: {
      all: 'All participants',
      'all-panels': 'Speakers across all panels',
      most: 'Most speakers',
      many: 'Many speakers',
      several: 'Several speakers',
      some: 'Some speakers',
      one: 'One speaker',
    },
    spoke: '{who} spoke of {topic}.',
    dissent: 'A different view was put on record.',
    title: 'President’s Summary: {title}',
    held: 'The hearing was held on {day}.',
    heard: 'Speakers heard: {speakers}; constituencies: {constituencies}; panels: {panels}.',
    headings: { opening: 'Organization of the hearing', messages: 'Key messages' },
  },
  fr: {
    who: {
      all: 'par tous les participants',
      'all-panels': 'dans toutes les tables rondes',
      most: 'par la plupart des orateurs',
      many: 'par de nombreux orateurs',
      several: 'par plusieurs orateurs',
      some: 'par certains orateurs',
      one: 'par un orateur',
    },
    spoke: 'Thème abordé {who} : {topic}.',
    dissent: 'Un avis différent a été consigné.',
    title: 'Résumé de la présidence : {title}',
    held: 'L’audition s’est tenue le {day}.',
    heard: 'Orateurs entendus : {speakers} ; catégories : {constituencies} ; tables rondes : {panels}.',
    headings: { opening: 'Organisation de l’audition', messages: 'Messages principaux' },
  },
  es: {
    who: {
      all: 'por todos los participantes',
      'all-panels': 'en todos los paneles',
      most: 'por la mayoría de los oradores',
      many: 'por muchos oradores',
      several: 'por varios oradores',
      some: 'por algunos oradores',
      one: 'por un orador',
    },
    spoke: 'Tema abordado {who}: {topic}.',
    dissent: 'Constó en actas otra opinión.',
    title: 'Resumen de la Presidencia: {title}',
    held: 'La audiencia se celebró el {day}.',
    heard: 'Oradores escuchados: {speakers}; sectores: {constituencies}; paneles: {panels}.',
    headings: { opening: 'Organización de la audiencia', messages: 'Mensajes principales' },
  },
  ru: {
    who: {
      all: 'Все участники',
      'all-panels': 'На всех заседаниях выступавшие',
      most: 'Большинство ораторов',
      many: 'Многие ораторы',
      several: 'Несколько ораторов',
      some: 'Некоторые ораторы',
      one: 'Один оратор',
    },
    spoke: '{who}: тема — {topic}.',
    dissent: 'Занесено в отчет и иное мнение.',
    title: 'Резюме Председателя: {title}',
    held: 'Слушания состоялись {day}.',
    heard: 'Заслушано ораторов: {speakers}; категорий: {constituencies}; заседаний: {panels}.',
    headings: { opening: 'Организация слушаний', messages: 'Основные тезисы' },
  },
  ar: {
    who: {
      all: 'جميع المشاركين',
      'all-panels': 'متحدثون في جميع حلقات النقاش',
      most: 'معظم المتحدثين',
      many: 'العديد من المتحدثين',
      several: 'عدة متحدثين',
      some: 'بعض المتحدثين',
      one: 'أحد المتحدثين',
    },
    spoke: 'تحدث {who} عن {topic}.',
    dissent: 'وسُجل رأي مخالف.',
    title: 'موجز الرئيس: {title}',
    held: 'عُقدت جلسة الاستماع في {day}.',
    heard: 'المتحدثون: {speakers}؛ الفئات: {constituencies}؛ حلقات النقاش: {panels}.',
    headings: { opening: 'تنظيم جلسة الاستماع', messages: 'الرسائل الرئيسية' },
  },
  zh: {
    who: {
      all: '所有与会者',
      'all-panels': '所有小组的发言者',
      most: '大多数发言者',
      many: '许多发言者',
      several: '若干发言者',
      some: '一些发言者',
      one: '一位发言者',
    },
    spoke: '{who}谈到{topic}。',
    dissent: '会上也记录了不同意见。',
    title: '主席摘要：{title}',
    held: '听证会于{day}举行。',
    heard: '发言者：{speakers}；界别：{constituencies}；小组：{panels}。',
    headings: { opening: '听证会的安排', messages: '主要信息' },
  },
}
