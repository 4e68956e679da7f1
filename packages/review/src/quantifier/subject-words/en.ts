import { forms, type SubjectWords } from './subject-words.ts'

/** English. */
export const en: SubjectWords = {
  said: [
    'were in agreement|were agreed|were united|were of one mind|were of the view|were as one|shared the view|shared the opinion',
    forms('underlin underscor urg not advocat voic emphasis emphasiz apprais prais', 'ed e es'),
    forms('stress welcom affirm reaffirm call regrett echo insist lament point appeal warn caution plead', 'ed s 0'),
    forms('ask demand deplor express explain argu commend condemn recall concur remark', 'ed'),
    'welcome|welcomes|echoes|stresses|spoke|speak|speaks|said|say|says|regret|drew attention|draw attention|made clear|shared the view',
    'agreed|agree|agrees|recognized|recognised|recognize|recognise|acknowledged|acknowledge|recommended|requested|proposed|supported|support|endorsed|endorse|approved|accepted|accept|stated|highlighted|highlight|backed|favoured|favored|believed|felt',
  ].join('|'),
  passive: 'shared|echoed|upheld|backed|embraced',
  loose:
    'agreed|recognized|recognised|acknowledged|recommended|requested|proposed|supported|support|endorsed|approved|accepted|stated|highlighted|called|noted|backed|believed|felt|asked|demanded|expressed|favoured|favored',
  followed:
    'that|the|a|an|for|on|upon|of|to|how|its|their|this|these|those|with|in|against|about|at|as|and|or|it|what|why|when|no|more|greater|better|stronger|it',
  objected:
    'took the floor against|argued against|voted against|expressed reservations|spoke up against|voiced objections|disagreed|disagree|objected|opposed|oppose|dissented|contested|disputed|rejected|demurred|objects|disagrees|spoke against|took exception|voiced opposition|raised an objection|raised objections|dissociated',
  everyone:
    'all but one|all but two|all but a few|all save one|all|all present|all those|everyone|everybody|each of them|each|each and every|one and all|those present|those in attendance|those who spoke|attendees|each one',
  notAfter:
    'for|of|to|above|at|after|in|against|with|from|on|by|upon|first of|we|you|us|will|must|should|can|would|may|that we',
  inverted: '',
  nobody: 'nobody|no one|noone|none|not one|not a single one|not a soul|none of them|no one at all|not anybody',
  house:
    'the entire membership|the whole membership|the room|the entire room|the whole room|the hall|the house|the audience|the gathering|the plenary|the meeting|the hearing|the whole hearing|the entire hearing|the membership|the floor|the assembled',
  filler:
    '*ly|also|further|furthermore|then|again|however|have|has|had|of them|of those|of whom|present|who spoke|who took the floor|in attendance|in the room|in the hall|as a whole|as one|without exception|today|themselves|alike|that day|during the day|in turn|likewise|heard|those|who were|attending',
  into: 'from|of|in|across|among|representing|including|within|on|speaking|and|with',
  stop: 'after|another|he|she|they|it|we|i|who|that|which|speaker|speakers|participant|participants|delegation|delegations|representative|survivor|panellist|have|has|had|was|were|is|are|be|must|should|can|could|may|will|would|need|needs|not|no|its|their|his|her|our|your|my|million|millions|billion|billions|thousand|thousands',
  by: 'by',
  after: 'that|whether|how|present|who|sides|in|without|and|at|during|today|concerned|but',
  determiners: {
    all: 'all|all the|all of the|all those|every|every single|each|each of the|the entirety of the',
    none: 'no|not one|not a single|none of the|no single|none of these',
    most: 'most|most of the|majority of|majority of the|bulk of the|almost all|nearly all',
    many: 'thousands of|a score of|scores|dozens|many|many of the|numerous|countless|scores of|dozens of|hundreds of|a large number of|large numbers of|a great many|a great number of',
    several: 'several|several of the|a number of|various|multiple',
    some: 'both|both of the|some|some of the|a few|few|other|certain',
    one: 'a|an|a single',
  },
  and: 'and|but|while|whereas|yet',
  allBut: 'all but|all except|all save',
  percent: 'per cent|percent',
  shares:
    'more than half=51/100|over half=51/100|two thirds=2/3|two third=2/3|three quarters=3/4|three fourths=3/4|four fifths=4/5|nine tenths=9/10|half=1/2|one third=1/3|a third=1/3|a quarter=1/4',
  outOf: 'out of|in|of every|out of every|in every',
  articles: 'the',
  plural: /s$/,
  describesBefore: 2,
  describesAfter: false,
  units: {
    speakers:
      'speakers|speaker|participants|participant|delegations|delegation|delegates|delegate|panellists|panelists|attendees|interveners|discussants',
    'member-states': 'member states|member state|states members',
    states: 'states parties|states|state|countries|country|governments|government',
    'international-organizations':
      'international organizations|international organisations|intergovernmental organizations|intergovernmental organisations|regional organizations|regional organisations|united nations entities|united nations agencies|un entities|un agencies|international agencies|agencies of the united nations|international organization|united nations agency|un agency',
    'civil-society':
      'civil society organizations|civil society organisations|civil society groups|non governmental organizations|non governmental organisations|nongovernmental organizations|ngos|ngo|civil society organization|non governmental organization',
    companies: 'companies|company|businesses|business|enterprises|corporations|firms',
    survivors: 'survivors|survivor',
    organizations: 'organizations|organisations|organization|organisation|institutions|entities|agencies',
    constituencies: 'constituencies|constituency|stakeholder groups|stakeholder group|groups of stakeholders',
    panels: 'panels|panel discussions|panel',
  },
}
