import type { Language } from './language.ts'
import { normalWord } from './normal-word.ts'

/** Words that say nothing of what a sentence is about, in the form in which words are compared. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: some(
    'a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing don down during each few for from further had has have having he her here hers him his how i if in into is it its itself just like me more most my no nor not now of off on once only or other our ours out over own same she should so some such than that the their theirs them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your yours yes okay ok know going go get got really well lot thing things way one much kind sort bit mean actually want let right sure obviously may might must shall upon within without among',
  ),
  fr: some(
    'a à au aux avec ce ces cet cette ceux celle celui ci comme dans de des du donc dont elle elles en entre est et été être eu eux fait faire il ils je la le les leur leurs lui mais me même mes moi mon ne ni nos notre nous on ont ou où par pas peu plus pour qu quand que qui sa sans se sera ses si son sont sous sur ta te tes toi ton tout toute tous toutes tu un une vos votre vous y c d j l m n s t ainsi alors aussi autre autres avait avoir cela était étaient très',
  ),
  es: some(
    'a al algo ante antes aquí así aun aunque cada como con cual cuando de del desde donde dos e el él ella ellas ellos en entre era es esa ese eso esta está están este esto estos estas fue ha han hay he la las le les lo los más me mi muy nada ni no nos nosotros nuestra nuestro o otra otras otro otros para pero por porque que qué quien se ser si sí sido sin sobre son su sus también tan tanto te tiene tienen todo todos todas tu un una uno unos unas y ya yo',
  ),
  ru: some(
    'а без был была были было быть в вам вас весь во вот все всё всех вы где да даже для до его ее её если есть ещё еще же за здесь и из или им их к как ко которая которое которые который которых кто ли между мне мы на над нас не него нее неё нет ни них но о об однако он она они оно от очень по под при с свой себя со так также такой там то того тоже той только том ты у уже чего чем что чтобы эта эти это этого этой этом этот я',
  ),
  ar: some(
    'في من على إلى الى عن مع أن إن ان كان كانت هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد هو هي هم نحن أنا او أو و ثم كل بعض بين بعد قبل عند حتى إذا كما أي غير حيث لكن ايضا أيضا به بها له لها فيه فيها منه منها عليه عليها وقد وفي ومن وأن ولا كذلك خلال أكثر',
  ),
  zh: some(
    '的 了 和 是 在 我 我们 你 你们 他 她 它 他们 这 那 这个 那个 这些 那些 有 不 也 就 都 而 及 与 或 一 一个 上 下 中 为 对 从 以 到 并 但 但是 被 把 将 让 向 于 等 其 之 所 很 更 最 要 会 能 可以 还 又 再 已 已经 因为 所以 如果 以及 并且 各 本 该',
  ),
}

function some(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(normalWord))
}
