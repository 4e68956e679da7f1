/** The words of the programme's places. */
export const placesWords = {
  'places.what':
    'The places that records may name, from a published list: a country, what it is divided into, and what that is divided into. A place that is in no list can always be written.',
  'places.none': 'There is no list of places yet. Places are written as text.',
  'places.count': '{count, plural, one {# place} other {# places}} at {levels, plural, one {# level} other {# levels}}',
  'places.edition':
    '{edition}, {source}, brought in on {day}: {count, plural, one {# place new or changed} other {# places new or changed}}',
  'places.import': 'Bring in a list',
  'places.importWhat':
    'A file of CSV in UTF-8: in either of the forms below, plain or with a row of HXL tags. Nothing is changed before you have seen what would be.',
  'places.file': 'File',
  'places.unreadable':
    'This file cannot be read: it is no text in UTF-8, or larger than 8 MB. Save it as CSV in UTF-8.',
  'places.faults': '{count, plural, one {One thing is} other {# things are}} wrong in this file. Nothing was changed.',
  'places.fault': 'Line {line}, column {column}: {fault}',
  'places.moreFaults': '{count, plural, one {And one more} other {And # more}}',
  'placeFault.empty': 'there is no place in the file.',
  'placeFault.not-csv': 'a quotation mark is opened and never closed.',
  'placeFault.no-code-column': 'no column holds the codes.',
  'placeFault.no-name-column': 'no column holds the names.',
  'placeFault.unknown-language': 'the language of this column is not known.',
  'placeFault.code-missing': 'the code is missing.',
  'placeFault.code-malformed': 'a code has letters of a to z, digits, points, hyphens and underscores, at most 40.',
  'placeFault.name-missing': 'the name is missing.',
  'placeFault.name-too-long': 'the name is longer than 300 characters.',
  'placeFault.level-malformed': 'a level is a number from 0 to 9.',
  'placeFault.code-twice': 'this code stands for two places.',
  'placeFault.other-name': 'this place has another name further up.',
  'placeFault.parent-unknown': 'the place that it is part of is not in the file.',
  'placeFault.parent-not-above': 'the place that it is part of is not of a wider level.',
  'placeFault.circle': 'this place is part of itself, by way of others.',
  'placeFault.too-many': 'there are more places than a programme can hold (20,000).',
  'places.would': '{count, plural, one {# place was read} other {# places were read}}. Nothing is changed yet.',
  'places.wouldAdd': '{count, plural, =0 {None is new} one {# is new} other {# are new}}',
  'places.wouldChange':
    '{count, plural, =0 {None changes} one {# changes: its name, what it is part of, or it is offered again} other {# change: their name, what they are part of, or they are offered again}}',
  'places.wouldKeep': '{count, plural, =0 {None stays as it is} one {# stays as it is} other {# stay as they are}}',
  'places.wouldMiss':
    '{count, plural, =0 {None that is offered now is missing in the file} one {# that is offered now is missing in the file, and stays} other {# that are offered now are missing in the file, and stay}}',
  'places.retireMissing':
    '{count, plural, one {Retire the one that is missing in the file} other {Retire the # that are missing in the file}}',
  'places.retiredBy': 'Not in the edition {edition}',
  'places.editionName': 'Edition',
  'places.editionHint': 'What the list says of itself: a date, a version.',
  'places.source': 'Whose list it is',
  'places.sourceHint': 'The office of statistics, OCHA, your own.',
  'places.undo':
    'No place is ever deleted, and records that name one keep it. To undo this, bring in the earlier file again and bring back what was retired.',
  'places.nothing': 'The list says all of this already. There is nothing to bring in.',
  'places.doImport': '{count, plural, =0 {Retire} one {Bring in # place} other {Bring in # places}}',
  'places.stopped': 'This stopped half-way. What was brought in stays; the same file brings in the rest.',
  'places.search': 'Search for a place by name or code',
  'places.found':
    '{count, plural, =0 {Not in the list of places. It can be written as it is said.} one {# place of the list} other {# places of the list, the first {shown} are shown}}',
  'places.offered': 'Places of the list',
  'places.asWritten': 'Kept as it is written; not from the list of places.',
  'places.fromList': 'From the list of places. It is counted there, so choose no narrower a place than is safe.',
  'places.tree': 'The places, by what they are part of',
  'places.one':
    'Code {code}, level {level}. {below, plural, =0 {Nothing in the list is part of it.} one {# place is part of it.} other {# places are part of it.}}',
  'places.within': 'In {places}',
  'places.retired': 'Retired',
  'places.retiredAbove': 'Not offered: what it is part of was retired',
  'places.retire': 'Retire',
  'places.retireOf': 'Retire {place}',
  'places.retireWhat':
    'It is not offered any more{below, plural, =0 {} one {, nor is the # place that is part of it} other {, nor are the # places that are part of it}}. Records that name it keep it. It can be brought back.',
  'places.restore': 'Bring back',
  'places.restoreOf': 'Bring back {place}',
  'places.restoreWhat':
    'It is offered again{below, plural, =0 {} one {, and so is the # place that is part of it unless it was retired itself} other {, and so are the # places that are part of it unless they were retired themselves}}.',
} as const
