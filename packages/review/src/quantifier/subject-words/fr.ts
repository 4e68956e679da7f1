import { forms, type SubjectWords } from './subject-words.ts'

/** French. Accents and apostrophes are off, as they are where words are compared. */
export const fr: SubjectWords = {
  said: [
    'étaient d accord|sont d accord|été d accord|sont tombés d accord|était d accord|étaient unanimes',
    forms(
      'soulign demand not affirm réaffirm rappel salu appuy approuv insist exprim déclar estim plaid recommand constat',
      'é ent e èrent',
    ),
    forms(
      'préconis signal indiqu évoqu dénonc regrett félicit propos invit exhort encourag accept considér prôn',
      'é ent e èrent',
    ),
    forms('condamn déplor exig réclam lanc appel accord', 'é ent èrent'),
    'souhaité|souhaitent|reconnu|reconnaissent|soutenu|accordés|accordées|félicités|félicitées|prononcés|exprimés|soutiennent|convenu|conviennent|dit|disent|appellent|appelle|accordent|mis en garde|mettent en garde|mis l accent|mettent l accent|fait valoir|font valoir|pris la parole|parlé|parlent|attiré l attention|défendu|défendent|admis|relevé|relèvent',
  ].join('|'),
  passive: `${forms('soulign demand not affirm réaffirm rappel salu appuy approuv exprim déclar recommand préconis signal évoqu dénonc accept prôn réclam lanc condamn partag', 'ée és ées')}|reconnue|reconnus|reconnues|soutenue|soutenus|soutenues|relevée|été`,
  loose: '',
  followed: '',
  objected:
    'opposé|opposée|opposés|opposent|oppose|contesté|contestée|contestent|conteste|objecté|objecte|rejeté|rejette|désapprouvé|désapprouve|dissocié|dissociée|contredit|soulevé d objection|émis d objection|fait objection|exprimé de désaccord|trouvé à redire',
  everyone:
    'tous sauf un|tous sauf une|toutes sauf une|tous sauf deux|tous|toutes|toutes et tous|tous et toutes|tous ceux qui étaient présents|tous les présents|tous les orateurs|chacun|chacune|tout un chacun|chacun d eux|l assistance|les présents|les personnes présentes|toutes les personnes présentes',
  notAfter: 'la|une|cette|chaque|toute|quelque|autre|même|sa|de|à|pour|par|en|contre|avec|d|sur|chez',
  inverted: '',
  nobody: 'personne ne|personne n|nul|nulle|aucun|aucune|aucun d eux|pas un|pas un seul|nul d entre eux',
  house:
    'la salle|la salle entière|toute la salle|l assemblée|l assistance|l auditoire|la réunion|l audition|toute l assemblée|l ensemble de la salle',
  filler:
    'y est|y sont|y étaient|y était|*ment|ne|n|ont|a|avaient|avait|s|se|s est|se sont|s étaient|aussi|également|ensuite|encore|en outre|d ailleurs|par ailleurs|tous|toutes|unanimement|ici|présents|sans exception|dans son ensemble|de nouveau|fortement|d entre eux|dans la salle|y|qui ont pris la parole|à leur tour',
  into: 'de|des|du|d|dans|en|parmi|venus|représentant|issus|et|aux',
  stop: 'il|elle|ils|elles|on|nous|qui|que|qu|orateur|orateurs|participant|participants|intervenant|intervenants|délégation|délégations|représentant|est|sont|ont|a|doit|doivent|peut|peuvent|ne|n|pas|ses|leur|leurs|son|sa|millions|milliards|million|milliers',
  by: 'par|de la part de',
  after: 'que|sans|et|dans|lors|présents|au|pendant|ceux|celles|y|comme',
  determiners: {
    all: 'tous|tous les|toutes les|l ensemble des|chaque|la totalité des|chacun des|chacune des',
    none: 'aucun|aucune|aucun des|aucune des|pas un|pas une|pas un seul|pas une seule|nul',
    most: 'la plupart des|plupart des|la majorité des|majorité des|majorité d|quasi totalité des|presque tous les|presque toutes les',
    many: 'de nombreux|de nombreuses|nombreux|nombreuses|beaucoup de|beaucoup d|bon nombre de|bon nombre d|un grand nombre de|un grand nombre d|nombre de|nombre d|des dizaines de|des dizaines d',
    several: 'plusieurs|un certain nombre de|un certain nombre d|divers|diverses',
    some: 'certains|certaines|quelques|d autres',
    one: 'un|une|un seul|une seule',
  },
  and: 'et|mais|tandis que|alors que',
  allBut: '',
  percent: 'pour cent|percent',
  shares:
    'plus de la moitié=51/100|deux tiers=2/3|trois quarts=3/4|quatre cinquièmes=4/5|neuf dixièmes=9/10|moitié=1/2|un tiers=1/3|le tiers=1/3|un quart=1/4|le quart=1/4',
  outOf: 'sur',
  articles: 'les|des',
  plural: /s$/,
  describesBefore: 1,
  describesAfter: true,
  units: {
    speakers:
      'orateurs|orateur|oratrices|oratrice|participants|participant|participantes|intervenants|intervenant|intervenantes|délégations|délégation|délégués|panélistes',
    'member-states': 'états membres|état membre',
    states: 'états|état|pays|gouvernements|gouvernement',
    'international-organizations':
      'organisations internationales|organisations intergouvernementales|organisations régionales|entités des nations unies|organismes des nations unies|institutions des nations unies|organisation internationale|organismes internationaux',
    'civil-society':
      'organisations de la société civile|organisations non gouvernementales|ong|organisation de la société civile|organisation non gouvernementale',
    companies: 'entreprises|entreprise|sociétés privées|compagnies',
    survivors: 'survivantes|survivants|survivante|survivant|rescapées|rescapés|personnes survivantes',
    organizations: 'organisations|organisation|organismes|institutions|entités',
    constituencies: 'catégories de participants|catégories|groupes de parties prenantes|groupes d acteurs|collèges',
    panels: 'tables rondes|table ronde|panels|réunions débats',
  },
}
