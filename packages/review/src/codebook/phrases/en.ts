import type { PhraseList } from '../phrase-list.ts'

/** English. Written from the nine messages and the Plan's paragraphs; tuned on the even-numbered half of each labelled set. */
export const en: PhraseList = {
  messages: {
    M1: {
      4: 'victim* cent* | survivor* cent* | survivor led | led by survivor* | trust fund | reintegrat*',
      3: 'survivor* | rehabilit* | protect* victim* | protection of victim* | assist* victim* | help* victim* | support* victim* | identif* victim* | victim* support* | rights of victim* | dignity | trauma* | shelter* | long term support | people first | people at the centre',
      2: 'recover* | victim* | human rights | identif* | assist* | protect* people | protect* women | protect* children | compassion* | compensat* | restitution | rescu* | heal* | counsel* | psycho* | voices | heard | lived | solidarity | rights based | residence | international protection | gender equality | best interests | referral | humane | dehumani* | human being* | legal aid | health',
      1: 'rights | protect* | support* | care | suffer* | women | girls | children | child | respect | listen* | harm* | safe* | access to | witness* | interests | people',
      not: 'protect* border* | human rights council',
    },
    M2: {
      4: 'root cause* | root of | 2030 agenda | sustainable development goal*',
      3: 'poverty | poor | inequal* | unemploy* | underdevelop* | depriv* | driver* | sdg* | decent work | exclusion | discriminat* | demand | the goals | agenda 2030 | lack of education | real cause*',
      2: 'cause* | structural | exclu* | marginali* | opportunit* | job* | employment | livelihood* | goals | target* | sustainable development | gender | racial | cheap | consumer* | prevention | preventive | supply chain* | child labour | vulnerab* | holistic | comprehensive | youth | development aid | underlying | greed | profit* from | security alone',
      1: 'roots | economic | social | prevent* | development | empower* | labour | goods | products | hunger | growth | education | corruption | violence | tackl* | reduc* | income*',
      not: 'the demand* of | public prosecut*',
    },
    M3: {
      4: 'awareness | stigma* | world day | blue heart',
      3: 'campaign* | better education | educat* about | educat* people | public opinion | global report | information campaign*',
      2: 'educat* | inform* the public | media | scale | school* | teach* | curricul* | million* | research* | data | statistics | estimate* | victims in | in five | in three | per cent | percent | know more | study | studies | spotlight | hidden | invisible | visible | understanding | flows | largest | highest | fastest | lucrative | billion* | share of',
      1: 'aware | knowledge | understand* | number* | public | attention | figures | information | evidence | young people | reported | communities | thousands | rising | increas* | risks',
      not: 'social media | exchange of information | share of responsib* | millions of dollars | illicit financial flows | migrat* flows | migrant* flows',
    },
    M4: {
      4: 'partnership* | civil society | private sector | inter agency | interagency | academi* | multi stakeholder | multistakeholder',
      3: 'cooperat* | coordinat* | collaborat* | stakeholder* | work* together | work* closely | joint action | joint effort* | joint initiative* | alliance* | ngo* | non governmental | share data | sharing data | shared data | information sharing | exchange of information | partner* with | with partners',
      2: 'joint* | together | partner* | business* | compan* | coalition* | network of | networks of | church* | faith | religious | bilateral | multilateral | multidisciplin* | disciplines | procurement | mechanisms | everyone | collective* | regional | international community | neighbour* | common effort* | exchang* | all actors | united nations system | agencies | institutions | interpol | share* | trade union* | employers | intergovernmental',
      1: 'member of the european union | european union | united nations | international* | agreement* | initiative* | organizations | dialogue | association | un | network* | national institutions | unodc | countries of the region | region | coherent | joining | wider',
      not: 'networks of traffick* | traffick* networks | criminal networks | smuggling networks',
    },
    M5: {
      4: 'armed conflict* | natural disaster* | humanitarian cris* | humanitarian emergenc*',
      3: 'migrant* | migration | migrat* | immigra* | refugee* | displace* | smuggl* | asylum | conflict* | disaster* | unaccompanied | reception cent* | armed group* | mediterranean | border* | boko haram | rohingya | da esh | isis | isil',
      2: 'war | wars | emergenc* | irregular | humanitarian | route* | camps | mobility | journey* | unrest | safe orderly | legal ways | legal pathways | peacekeep* | sahel | libya | terrorist* group* | exodus | crises | cris* | return | occupied | flee* | fled | catastroph* | vulnerabilit*',
      1: 'armed | crisis | terrorist* | transit | sea | dangerous | coast | climate | instability | fragile | militia*',
      not: 'border on | crisis of conscience | cross border | war on drugs',
    },
    M6: {
      4: 'new forms | new technolog* | social media | artificial intelligence | online recruit* | cyber scam* | digital technolog* | emerging forms | forced scam* | dark web',
      3: 'technolog* | internet | online | digital | scam* | cryptocurr* | encrypt* | algorithm* | innovat* | cyberspace | websites | new trends | emerging trends | web | new methods',
      2: 'cyber | platforms | apps | electronic | emerging',
      1: 'new | modern means | data driven',
      not: 'cyber crime* | cybercrime* | electronic crime* | technolog* transfer | transfer of technolog* | technolog* tools | emerging econom* | emerging countr* | innovative financ*',
    },
    M7: {
      4: 'accountab* | prosecut* traffick* | prosecution of | bring* to justice | brought to justice | impunity | convict* | perpetrator*',
      3: 'prosecut* | punish* | investigat* | legislat* | penal* | confiscat* | criminali* | palermo | extradit* | justice | business model | sentenc* | special law | organized crime convention | crime convention | convention and protocol | protocol* | ratif* | dismantl* | arrest*',
      2: 'court* | law | laws | organized crime | convention* | instruments | rapporteur* | police | law enforcement | assets | financial flows | criminals | jail* | prison* | offence* | offender* | gangs | syndicates | legal framework* | legal tools | judicia* | judg* | stop traffickers | traffickers | crimes | destroy* | profitable | strict* | crack* down | detect*',
      1: 'crime | criminal | legal | tools | instrument* | profit* | money | enforce* | framework* | networks | combat | zero tolerance | national strateg*',
      not: 'international criminal court | climate justice | social justice | justice for all | rule of law | drug laws | victim* not criminal* | not criminals | criminal proceedings | transnational crime',
    },
    M8: {
      4: 'victim* not criminal* | not criminals | not treated as criminal* | not offender* | non punishment | non penali* | not be punish* | not punish* | not be prosecut* | not be penali* | not be detain* | forced crim* | as victims of crime | forced to commit | train* law enforcement | law enforcement train* | train* police | police train* | treat* as victims | treat* as criminals | see* as victims | recogni* as victims | criminali* victim*',
      3: 'not harmed again | revictimi* | re victimi* | criminal record* | punish* victim* | detain* and prosecut* | detained | detain* victim* | prosecut* victim* | arrest* victim* | train* officer* | officer* train* | train* judges | train* prosecutor* | train* border | train* official* | frontline train* | compelled | willingness | forced them | forced to do | in criminal proceedings | regardless of cooperation | conditional on',
      2: 'as victims | recogni* victim* | recogni* them | trained | wrongly | deport* | penali*',
      1: 'training | recogni* | identif* early | punished',
      not: 'detained traffick* | traffick* detained | detain* terrorist* | train* troops | train* camps | not be prosecuted for war | deport* traffick*',
    },
    M9: {
      4: 'political will | political commitment* | politically commit* | spared no effort | more than paper | from words to action | words into action | national action plan* | global plan of action',
      3: 'resolve | determin* | pledg* | commitment* | committed | highest level | leadership | no effort | declaration | action plan* | urgent* action | sincer*',
      2: 'commit* | will to | priorit* | leaders | plan of action | implement* | the plan | act now | step* up | stepped up | resources | strateg* | more action | concrete action* | must do more | never rest | promise* | end such | adopt* | intensif* | redoubl* | national plan* | turn* into | reaffirm* | action',
      1: 'efforts | act | strengthen* | urgent* | continue* | government | goal of ending | actions | fight* | summit | responsib* | decisive*',
      not: 'child* commitments | nationally determined contribution*',
    },
  },
  subject:
    'traffick* in persons | traffick* in human* | traffick* in people | traffick* of persons | traffick* of human* | traffick* of people | traffick* of women | traffick* of child* | traffick* in women | traffick* in child* | human traffick* | people traffick* | person* traffick* | child traffick* | sex traffick* | modern slavery | modern day slavery | contemporary forms slavery | forced labour | traffick* victims | traffick* persons | traffick* people',
  scourges:
    'terroris* | extremis* | drug* | narcotic* | arms | weapon* | cybercrime* | cyber crime* | electronic crime* | money laundering | corruption | organized crime | transnational crime* | piracy | poach* | criminality | crime | illicit migration | illicit trade | wildlife | smuggl* | cattle rustling | financial crime* | nuclear | banditry | fraud | proliferation',
}
