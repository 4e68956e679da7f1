import { expect, it } from 'vitest'
import { numbersIn } from './numbers-in.ts'
import { mostProposals, readAnswer } from './read-answer.ts'

const whole = '{"proposals": [{"a": 1}]}'

it.each([
  ['bare', whole],
  ['with space around', `\n ${whole} \n`],
  ['in a fence', `\`\`\`json\n${whole}\n\`\`\``],
  ['in a fence without a language', `\`\`\`\n${whole}\`\`\``],
  ['behind thoughts', `<think>{"proposals": []} or not\n</think>\n${whole}`],
  ['behind thoughts in a fence', `<think></think>\`\`\`JSON\n${whole}\n\`\`\``],
])('an answer is read %s', (_, content) => {
  expect(readAnswer(content)).toEqual([{ a: 1 }])
})

it.each([
  ['nothing', ''],
  ['prose', 'Here is what I found.'],
  ['prose around it', `Sure! ${whole}`],
  ['cut off', whole.slice(0, -1)],
  ['two of them', `${whole}${whole}`],
  ['a list', '[{"a": 1}]'],
  ['another field beside', '{"proposals": [], "note": "hello"}'],
  ['an ancestor beside', '{"proposals": [], "__proto__": {"proposals": []}}'],
  ['no list', '{"proposals": {"0": 1}}'],
  ['too many', JSON.stringify({ proposals: Array.from({ length: mostProposals + 1 }, () => 1) })],
  ['depth without end', `${'['.repeat(200_000)}`],
  ['NaN', '{"proposals": [NaN]}'],
])('an answer is not taken that is %s', (_, content) => {
  expect(readAnswer(content)).toBeUndefined()
})

it.each([
  ['In 2017, 193 States and 2,500 people; 3.5%', ['193', '2017', '2500', '3.5']],
  ['2\u202f500 personnes, 12\u00a0345\u00a0678 et 3,5', ['12345678', '2500', '3.5']],
  ['2.500 y 12.345.678', ['12345678', '2500']],
  ['٢٬٥٠٠ و ٣٫٥ و ۱۲', ['12', '2500', '3.5']],
  ['２０１７年第72/1号决议', ['1', '2017', '72']],
  ['A/RES/64/293, 1.2.3', ['1.2.3', '293', '64']],
  ['none', []],
])('the numbers of %j are read in one form', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})
