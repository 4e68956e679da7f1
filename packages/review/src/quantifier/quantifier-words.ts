import type { Language } from '../language/language.ts'
import type { Rung } from './rungs.ts'

/** How a language says each rung: phrases between bars, as in the codebook. */
export type QuantifierWords = Readonly<Record<Rung, string>> & {
  /** Those who spoke, without any word of number: read as many. */
  readonly bare: string
  /** Whoever was named before: "they", or nobody ("it was also emphasized"). */
  readonly before: string
  /** Those that a number counts: "12 speakers". */
  readonly counted: string
}

/** The ladder in six languages. */
export const quantifierWords: Readonly<Record<Language, QuantifierWords>> = {
  en: {
    all: 'all participants | all speakers | all delegations | all panellists | all stakeholders | all constituencies | every speaker | every participant | every delegation | everyone | unanimous* | without exception | participants agreed | consensus',
    'all-panels':
      'across all panels | all panels | all multi stakeholder panels | across panels | the panels | both panels | every panel | clarion call | throughout the hearing | throughout the day',
    most: 'most participants | most speakers | most delegations | majority of | the majority',
    many: 'many participants | many speakers | many delegations | many | numerous | a large number | widely',
    bare: 'participants | speakers | delegations',
    several: 'several participants | several speakers | several delegations | several | a number of',
    some: 'some participants | some speakers | some delegations | some | a few | others',
    one: 'one participant | one speaker | one delegation | one panellist | a speaker | a participant | a survivor | a delegation | the representative',
    before:
      'they | was emphasized | was emphasised | was also emphasized | was also emphasised | was stressed | was underlined | was highlighted | was noted | were emphasized | were stressed | were noted | was heard',
    counted: 'speakers | participants | delegations | panellists | survivors | organizations | organisations',
  },
  fr: {
    all: 'tous les participants | tous les orateurs | tous les intervenants | toutes les délégations | chacun | unanim* | sans exception | consensus',
    'all-panels':
      'toutes les tables rondes | tous les panels | toutes les réunions-débats | les tables rondes | les panels | appel vibrant | tout au long audition | tout au long journée',
    most: 'la plupart | la majorité',
    many: 'de nombreux | de nombreuses | nombreux | nombreuses | beaucoup',
    bare: 'les participants | les orateurs | les intervenants | les délégations',
    several: 'plusieurs',
    some: 'certains | certaines | quelques | d’autres',
    one: 'un participant | une participante | un orateur | une oratrice | un intervenant | une intervenante | une délégation | une survivante | une rescapée | le représentant | la représentante',
    before: 'ils | elles | il a été souligné | a été souligné* | ont été souligné* | a également été souligné*',
    counted: 'orateurs | participants | délégations | intervenants | survivantes | organisations',
  },
  es: {
    all: 'todos los participantes | todos los oradores | todas las delegaciones | cada orador | unánime* | por unanimidad | sin excepción | consenso',
    'all-panels':
      'todos los paneles | todas las mesas redondas | todas las mesas | los paneles | las mesas redondas | clamor | a lo largo de la audiencia | durante toda la jornada',
    most: 'la mayoría | la mayor parte',
    many: 'muchos | muchas | numerosos | numerosas',
    bare: 'los participantes | los oradores | las delegaciones',
    several: 'varios | varias | diversos | diversas',
    some: 'algunos | algunas | unos pocos | otros',
    one: 'un participante | una participante | un orador | una oradora | una delegación | una superviviente | una sobreviviente | el representante | la representante',
    before: 'ellos | ellas | se subrayó | se destacó | se hizo hincapié | se recalcó | también se subrayó',
    counted: 'oradores | participantes | delegaciones | supervivientes | sobrevivientes | organizaciones',
  },
  ru: {
    all: 'все участники | все ораторы | все выступавшие | все делегации | единодушн* | единогласн* | без исключения | консенсус*',
    'all-panels':
      'на всех заседаниях | все дискуссионные группы | во всех дискуссионных группах | всех групп | решительный призыв | на протяжении слушаний | в течение всего дня',
    most: 'большинств*',
    many: 'многие | многочисленн*',
    bare: 'участники | ораторы | выступавшие | делегации',
    several: 'несколько | ряд',
    some: 'некоторые | отдельные | другие',
    one: 'один участник | одна участница | один оратор | один из выступавших | одна делегация | одна из пострадавших | представитель',
    before: 'они | было подчеркнуто | подчеркивалось | также подчеркивалось | отмечалось | была подчеркнута',
    counted: 'ораторов | участников | делегаций | выступавших | организаций',
  },
  ar: {
    all: 'جميع المشاركين | كل المشاركين | جميع المتحدثين | جميع الوفود | كافة المشاركين | بالإجماع | دون استثناء | توافق الآراء',
    'all-panels':
      'جميع حلقات النقاش | جميع أفرقة | كل حلقات النقاش | حلقات النقاش | نداء مدو* | طوال جلسة | طوال اليوم',
    most: 'معظم | أغلبية | غالبية',
    many: 'كثير* | العديد | عديد*',
    bare: 'المشاركون | المتحدثون | الوفود',
    several: 'عدة | عدد من',
    some: 'بعض | آخرون',
    one: 'أحد المشاركين | أحد المتحدثين | إحدى المشاركات | أحد الوفود | إحدى الناجيات | ممثل',
    before: 'أكدوا | شددوا | ذكروا | دعوا | جرى التشديد | جرى التأكيد | تم التأكيد',
    counted: 'متحدث* | مشارك* | وفود | وفدا | منظمات',
  },
  zh: {
    all: '所有与会者 | 全体与会者 | 所有发言者 | 所有代表团 | 每一位发言者 | 一致 | 无一例外 | 协商一致',
    'all-panels': '所有小组 | 各小组 | 各个小组 | 各专题小组 | 响亮呼声 | 整个听证会 | 全天',
    most: '大多数 | 多数',
    many: '许多 | 很多 | 众多',
    bare: '与会者 | 发言者 | 各代表团',
    several: '若干 | 几位 | 数位 | 多位',
    some: '一些 | 有些 | 部分 | 其他人',
    one: '一位与会者 | 一名与会者 | 一位发言者 | 一名发言者 | 一个代表团 | 一位幸存者 | 一名幸存者',
    before: '他们 | 她们 | 会上强调 | 还强调 | 得到强调',
    counted: '位发言者 | 名发言者 | 位与会者 | 名与会者 | 个代表团 | 个组织',
  },
}
