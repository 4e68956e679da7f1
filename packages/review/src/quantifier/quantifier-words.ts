import type { Language } from '../language/language.ts'
import type { Rung } from './rungs.ts'

/** How a language says each rung: phrases between bars, as in the codebook. */
export type QuantifierWords = Readonly<Record<Rung, string>> & {
  /** Those who spoke, without any word of number: read as many. */
  readonly bare: string
  /** Whoever was named before: "they", or nobody ("it was also emphasized"). */
  readonly before: string
  /** Of these, the words for those who were named. */
  readonly they: string
  /** Those that a number counts: "12 speakers". */
  readonly counted: string
}

/** The ladder in six languages. */
export const quantifierWords: Readonly<Record<Language, QuantifierWords>> = {
  en: {
    all: 'all participants | all speakers | all delegations | all panellists | all stakeholders | all constituencies | every speaker | every participant | every delegation | each speaker | each participant | each delegation | everyone | everybody | participants agreed | consensus',
    'all-panels':
      'across all panels | all panels | all multi stakeholder panels | across panels | the panels | both panels | every panel | clarion call | throughout the hearing | throughout the day',
    most: 'most participants | most speakers | most delegations | majority of | the majority | a majority | broad agreement | general agreement',
    many: 'speaker after speaker | delegation after delegation | one after another | many participants | many speakers | many delegations | many | numerous | a large number | widely',
    bare: 'participants | speakers | delegations',
    several: 'several participants | several speakers | several delegations | several | a number of',
    some: 'some participants | some speakers | some delegations | some | a few | others',
    one: 'one participant | one speaker | one delegation | one panellist | a speaker | a participant | a survivor | a delegation | the representative',
    they: 'they',
    before:
      'they | was emphasized | was emphasised | was also emphasized | was also emphasised | was stressed | was underlined | was highlighted | was noted | were emphasized | were stressed | were noted | was heard',
    counted: 'speakers | participants | delegations | panellists | survivors | organizations | organisations',
  },
  fr: {
    all: 'tous les participants | tous les orateurs | tous les intervenants | toutes les délégations | chacun | toutes et tous | ensemble des participants | ensemble des orateurs | ensemble des intervenants | ensemble des délégations | chaque participant | chaque orateur | chaque intervenant | chaque délégation | tout le monde | consensus',
    'all-panels':
      'toutes les tables rondes | tous les panels | toutes les réunions-débats | les tables rondes | les panels | appel vibrant | tout au long audition | tout au long journée',
    most: 'la plupart | la majorité | une majorité | quasi totalité',
    many: 'de nombreux | de nombreuses | nombreux | nombreuses | beaucoup',
    bare: 'les participants | les orateurs | les intervenants | les délégations',
    several: 'plusieurs',
    some: 'certains | certaines | quelques',
    one: 'un participant | une participante | un orateur | une oratrice | un intervenant | une intervenante | une délégation | une survivante | une rescapée | le représentant | la représentante',
    they: 'ils | elles',
    before: 'ils | elles | il a été souligné | a été souligné* | ont été souligné* | a également été souligné*',
    counted: 'orateurs | participants | délégations | intervenants | survivantes | organisations',
  },
  es: {
    all: 'todos los participantes | la totalidad de los participantes | totalidad de los oradores | totalidad de las delegaciones | todos los oradores | todas las delegaciones | todas las personas participantes | cada orador | cada participante | cada delegación | todo el mundo | consenso',
    'all-panels':
      'todos los paneles | todas las mesas redondas | todas las mesas | los paneles | las mesas redondas | clamor | a lo largo de la audiencia | durante toda la jornada',
    most: 'la mayoría | una mayoría | la mayor parte',
    many: 'muchos | muchas | numerosos | numerosas',
    bare: 'los participantes | los oradores | las delegaciones',
    several: 'varios | varias | diversos | diversas',
    some: 'algunos | algunas | unos pocos | otros',
    one: 'un participante | una participante | un orador | una oradora | una delegación | una superviviente | una sobreviviente | el representante | la representante',
    they: 'ellos | ellas',
    before: 'ellos | ellas | se subrayó | se destacó | se hizo hincapié | se recalcó | también se subrayó',
    counted: 'oradores | participantes | delegaciones | supervivientes | sobrevivientes | organizaciones',
  },
  ru: {
    all: 'все участники | все ораторы | все выступавшие | все делегации | всеми участниками | всеми ораторами | всеми выступавшими | всеми делегациями | каждый участник | каждый оратор | каждый выступавший | каждая делегация | консенсус*',
    'all-panels':
      'на всех заседаниях | все дискуссионные группы | во всех дискуссионных группах | всех групп | решительный призыв | на протяжении слушаний | в течение всего дня',
    most: 'большинств*',
    many: 'многие | многочисленн*',
    bare: 'участники | ораторы | выступавшие | делегации',
    several: 'несколько | ряд',
    some: 'некоторые | отдельные | другие',
    one: 'один участник | одна участница | один оратор | один из выступавших | одна делегация | одна из пострадавших | представитель',
    they: 'они',
    before: 'они | было подчеркнуто | подчеркивалось | также подчеркивалось | отмечалось | была подчеркнута',
    counted:
      'ораторов | оратора | участников | участника | участницы | делегаций | делегации | выступавших | организаций | организации',
  },
  ar: {
    all: 'جميع المشاركين | كل المشاركين | جميع المتحدثين | جميع الوفود | كافة المشاركين | كافة المتحدثين | كافة الوفود | كل المتحدثين | كل الوفود | كل متحدث | كل مشارك | كل وفد | الجميع | توافق الآراء',
    'all-panels':
      'جميع حلقات النقاش | جميع أفرقة | كل حلقات النقاش | حلقات النقاش | نداء مدو* | طوال جلسة | طوال اليوم',
    most: 'معظم | أغلبية | غالبية',
    many: 'كثير* | العديد | عديد*',
    bare: 'المشاركون | المتحدثون | الوفود',
    several: 'عدة | عدد من',
    some: 'بعض | آخرون',
    one: 'أحد المشاركين | أحد المتحدثين | إحدى المشاركات | أحد الوفود | إحدى الناجيات | ممثل',
    they: 'أكدوا | شددوا | ذكروا | دعوا',
    before: 'أكدوا | شددوا | ذكروا | دعوا | جرى التشديد | جرى التأكيد | تم التأكيد',
    counted: 'متحدث* | مشارك* | وفود | وفدا | منظمات',
  },
  zh: {
    all: '所有与会者 | 全体与会者 | 所有发言者 | 所有代表团 | 每一位发言者 | 每位发言者 | 每位与会者 | 每一位与会者 | 每个代表团 | 全体发言者 | 全部与会者 | 全部发言者 | 所有与会代表 | 所有与会人员 | 与会者都 | 发言者都 | 与会者均 | 发言者均 | 大家 | 协商一致',
    'all-panels': '所有小组 | 各小组 | 各个小组 | 各专题小组 | 响亮呼声 | 整个听证会 | 全天',
    most: '大多数 | 多数',
    many: '许多 | 很多 | 众多',
    bare: '与会者 | 发言者 | 各代表团',
    several: '若干 | 几位 | 数位 | 多位',
    some: '一些 | 有些 | 部分 | 其他人',
    one: '一位与会者 | 一名与会者 | 一位发言者 | 一名发言者 | 一个代表团 | 一位幸存者 | 一名幸存者',
    they: '他们 | 她们',
    before: '他们 | 她们 | 会上强调 | 还强调 | 得到强调',
    counted: '位发言者 | 名发言者 | 位与会者 | 名与会者 | 个代表团 | 个组织',
  },
}
