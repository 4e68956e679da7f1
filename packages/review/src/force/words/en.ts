import type { ForceWords } from '../force.ts'

export const en: ForceWords = {
  preamble:
    'recalling|reaffirming|reiterating|recogni[sz]ing|acknowledging|noting|taking note|taking into (?:account|consideration)|bearing in mind|stressing|emphasi[sz]ing|underlining|underscoring|welcoming|considering|concerned|alarmed|disturbed|convinced|conscious|cogni[sz]ant|aware|mindful|guided|affirming|expressing|having (?:considered|examined|heard|regard|received|adopted|noted|studied|reviewed)|determined|deploring|condemning|commending|appreciating|desiring|desirous|encouraged|inspired|realizing|regretting|resolved|acting|committed|believing|observing|pursuant',
  bind: 'decides?|resolves?|undertakes?|pledges?|commits? (?:itself|themselves|ourselves|to)|(?:re)?affirms? (?:our|its|their) (?:\\p{L}+ )?commitments? to|reiterates? (?:our|its|their) (?:\\p{L}+ )?commitments? to|renews? (?:our|its|their) (?:\\p{L}+ )?commitments? to|adopts?|proclaims?|establishes|(?<=we )will|agrees? to',
  call: 'urges?|calls? (?:up)?on|calls? for|requests?(?! for)|demands?|appeals? to|strongly recommends?',
  encourage: 'encourages?|invites?|recommends?|suggests?',
  note: 'notes?|takes? note|recogni[sz]es?|acknowledges?|recalls?|welcomes?|stress(?:es)?|emphasi[sz]es?|underlines?|underscores?|reaffirms?|reiterates?|affirms?|expresses|express|condemns?|deplores?|commends?|regrets?|considers?|bears? in mind|endorses?|supports? (?:the|all)|declares?|reminds?|highlights?|is (?:deeply |gravely )?concerned|are (?:deeply |gravely )?concerned',
  before:
    'also|further|deeply|gravely|strongly|solemnly|seriously|particularly|once again|again|once more|fully|firmly|profoundly|in this regard|in this context|likewise|unequivocally',
  after:
    'also|further|once again|once more|again|in this regard|in particular|with (?:deep |great |grave |utmost )?(?:appreciation|concern|satisfaction|interest|regret|gratitude)|its (?:deep |grave |serious )?(?:concern|appreciation|gratitude)',
  lead: 'we|and|we,[^.;]{0,160}?,|the general assembly|in this (?:regard|respect|context),?|to (?:this|that) end,?|therefore|hereby',
  shall: 'shall|must|will ensure|are obliged to|is obliged to',
  should: 'should|need to|needs to|ought to',
  hedges:
    'as appropriate|where appropriate|when appropriate|if appropriate|where applicable|as applicable|where possible|if possible|as far as possible|to the extent possible|to the fullest extent possible|within (?:available|existing) resources|subject to|on a voluntary basis|voluntar(?:y|ily)|in accordance with (?:national|domestic|their)|consistent with (?:national|domestic|their)|within (?:their|national) (?:means|capacit(?:y|ies))|considers? \\p{L}+ing|to consider|may wish to|mutually agreed terms|as necessary|where necessary|progressively',
  wide: 'all|every|each|universal(?:ly)?|full(?:y)?|without (?:exception|discrimination)',
  narrow:
    'certain|some|relevant|interested|selected|several|inter alia|that have not yet done so|particular categories',
}
