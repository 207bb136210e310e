/** Which verbs report, and which words behind or before them say that they do not. */
import { anyOf } from '../pattern.ts'
import { readMark } from './labels/voices.ts'
import { verbClass } from './words.ts'

/** Verbs that take a clause without a comma; others take nouns there (介绍公司情况). */
const clausal = new Set(
  '表示 称 说 指出 认为 相信 预计 预期 坦言 强调 透露 直言 指 料 预料 估计 重申 回应称 回应说 补充说 补充称 解释说 解释称 坦承 笑言 笑称 预测 希望 看好 续指 续称 又指 又称 介绍说 介绍称 分析称 分析说 深信 坚信 承认 提问称'.split(
    ' ',
  ),
)

/** Verbs that are nothing else; the others are nouns as often (该行预测, 公司介绍) and must stand close to their subject. */
export const strong = new Set(
  [...verbClass]
    .filter(
      ([word, cls]) =>
        cls !== 'T' &&
        !/^(?:介绍|说明|陈述|阐述|披露|确认|承认|预告|发言|定调|宣布|公布|分享|形容|概括|总结|评价|点评|评论|提示|表述|比喻|建议|敦促|承诺|保证|表态|警告|提醒|呼吁|否认|表达|关心|质疑|质问|问|答|讲|指|称|说)$/.test(
          word,
        ),
    )
    .map(([word]) => word),
)
for (const word of ['认为', '坚信', '深信', '相信', '指', '称', '说', '介绍', '披露', '承认', '提醒', '建议'])
  strong.add(word)

const shortTail =
  /^(?:数|引|标|导|示|明|书|法|定|责|向|南|望|挥|派|出|为|号|呼|赞|得上|道理|服|谎|题|卷|价|世|责|好|理|到|过|了|的|起|回|来)/

const negated =
  /(?:被|所|不|未|(?:没有|没|未)(?:直接|正面|明确|立即|马上|当场)?|有待|无法|拒绝|据|俗|简|名|自|号|堪|并称|一方面说|可以说|换言|也就是|不愿|未有|予以|作出|做出|进行|给出|提供|详细的|正面)$/

const noClause =
  /^(?:欢迎|感谢|谢意|不予置评|拒绝|遗憾|满意|歉意|关注|了|过|的|并|和|与|及|出|会|中|上|后|时|看法|力度|能力|函|率|值|数|额|[是为]\s?约?\s?\d)/

export const takesClause = (verb: string, next: string): boolean =>
  (clausal.has(verb) || (verb.length > 1 && /[称说指道]$/.test(verb))) &&
  !noClause.test(next) &&
  !(verb.length === 1 && shortTail.test(next))

/** 所说, 没有直接说; 并未有过多信息透露, 没有具体说明: nothing is said. `from` is the end of the verb's subject. */
export const isNegated = (text: string, from: number, at: number): boolean =>
  negated.test(text.slice(Math.max(from, at - 6), at)) ||
  /(?:并未|未有|没有|未曾|未予|不愿|未能|并无)[^,，。:：]{0,10}$/.test(text.slice(Math.max(from, at - 16), at))

const endsInVerb = new RegExp(`.${anyOf(verbClass.keys())}\\s{0,2}$`)

/** True where a verb of saying ends the words, and more than the verb is there: 林知远则认为, but not 问. */
export const endsSaying = (words: string): boolean => endsInVerb.test(words)

/** 林知远则认为:“…”, 董事长林知远回答:“…”: the words before the colon tell who is quoted, as articles do; a transcript's label has no quotation mark behind it; 提问 and 回答 alone are marks. */
export const leadsIntoQuote = (words: string, behind: string): boolean =>
  /^\s{0,2}[“「『"]/.test(behind) && endsSaying(words) && !readMark(words.split(/[^\p{Script=Han}A-Za-z\d]/u).at(-1)!)
