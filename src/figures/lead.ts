/** What a clause says for all that follows in its sentence: who expects it, by which rules of accounting, that it looks ahead. */
import { Lexicon } from '../lexicon.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import { basisLead } from './basis.ts'
import { tellsDone } from './nature/done.ts'
import { looksAhead, looksAheadOn } from './nature/outlook.ts'
import { opensSentence, sentenceLeft, type View } from './state.ts'
import { mixed } from './subject/piece.ts'

/** 法人预估，…; 华尔街预测，…; 14家机构对2025年业绩做出预测，…: not 不评论市场预期. */
const expects =
  /(?<!不(?:评论|讨论|回应|予))(?:(?:法人|分析[师员]们?|市场|外资|大行|券商|机构|该行|华尔街|彭博|路透|投行)[^，,。；;]{0,16}(?:预估|预期|估计|推估|预测|认为|料)|(?:法人|外资|大行|券商)估(?![值算])|(?:法人|分析[师员]们?|外资|大行|券商|(?<!医疗|金融|培训|检测)机构|该行|华尔街|彭博|路透|投行|市场(?:原先|原本|普遍|此前|一致))[^，,。；;]{0,10}预计)/u
/** 毛利率62%，分析师预期是60%，另外净利率…: the expectation ends with its number. */
const toldAtOnce =
  /(?:预期|预估|预测|共识|估计)(?:中值|均值|值)?(?:[是为约在:：\s]|大约){0,4}\d[\d.,]{0,8}[%％万亿]?[\p{Script=Han}]{0,3}$/u
/** 集团估计, 公司预计: no outsider's any more. */
const ownReckoning =
  /^\s?(?:但|而|不过)?(?:本?集团|本?公司|管理层|董事会|本行)(?:则|亦|也|目前|仍|初步|内部)?(?:预[计期估料]|估计|预测|相信|料)/u
/** 大和料集团全年纯利25亿元. */
const outsiders = new Lexicon(
  load<Entry>('brokers').filter(({ words }) => words.length > 0),
  ({ words }) => words.filter((word) => word.length > 1 && !/^(?:证券|银行|集团|研究)$/.test(word)),
)
const reckons = /^[^，,。；;0-9]{2,10}(?:料|预[计期估测]|估计|认为|相信)/u
const beats = /高于|低于|超|击败|打败|力压|逊于|优于|胜|符合|不及|好于|好过/u

/** 接下来看第七页: what a slide before was of holds no longer. */
const turnsPage = /(?:[下这]一?|第\s?[一二三四五六七八九十\d]{1,3})[页张](?!面|纸|照|图)/u

/** 另外，…; 2）…: another matter. */
const turnsAway = /^\s*(?:[(（]?\d{1,2}[)）]|[①-⑩]|另外|此外|除此之外|与此同时|值得一提的是|值得注意的是)/u

/** What the clause says for all that follows: 非国际财务报告准则下, 预计. */
export function lead(view: View): void {
  const { text, clause, state, scope } = view
  const words = text.slice(clause.start, clause.end).trimEnd()
  if (turnsPage.test(words) || (turnsAway.test(words) && opensSentence(view) && clause.start > view.words))
    Object.assign(state, { lasting: null, period: null })
  state.basis = basisLead(words) ?? state.basis
  if ((expects.test(words) && !toldAtOnce.test(words)) || (outsiders.at(words.trimStart(), 0) && reckons.test(words)))
    state.others = !beats.test(words)
  // 若利率按市场预期回落，集团估计可节省3亿元
  else if (ownReckoning.test(words)) state.others = false
  if (
    /目标价|研报|研究报告|发表报告|发布报告|(?:收入|营收|利润|净利|盈利|EPS|每股收益)预测|^[^，,。；;]{0,8}(?:维持|给出|给予|上调|下调|小幅上调|小幅下调)[^，,。；;]{0,40}的?预测/u.test(
      words,
    )
  )
    state.others = true
  if (
    poll.test(sentenceLeft(view, clause.end)) ||
    (revised.test(words) && /目标价/u.test(text.slice(clause.end, clause.end + 40)))
  )
    state.others = true
  if (scope.brokerNote && (forecasts.test(words) || /(?:推算|测算|推导)(?:得出|可得|下来|后)/u.test(words)))
    state.others = true
  if (tellsDone(words)) state.done = true
  if (
    /^\s*(?:回顾[^，,。；;]{0,8}(?:走势|表现|历程|各季)|(?:分|按|逐)季度?(?:来?看|而言|划分)?(?:[:：，,]|$))/u.test(
      words,
    )
  )
    state.recounts = true
  if (mixed.test(words)) state.mix = true
  if (
    !(expects.test(words) && toldAtOnce.test(words)) &&
    (looksAheadOn(words) || (looksAhead(words) && clause.stop === ''))
  )
    state.ahead = looksAheadOn(words)
  // 目标下半年收支平衡，全年收入增长35%: an aim at the head of its clause reaches on.
  if (/^\s*(?:目标|力争|争取)(?!价|市场|客户)/u.test(words)) state.ahead = true
}

/** 共8位分析师，对甲公司做出2025年EPS预估: what follows is theirs, as is an estimate beside an aim for the share. */
const poll =
  /(?:FactSet|分析[师员]|券商|法人|机构)[^。；;]{0,40}(?:做出|作出|给出)[^，,。；;]{0,20}(?:预估|预测|预期)[^。；;]*$/iu
const revised = /(?:EPS|每股[盈收][余益利]|获利)(?:预估|预测)(?:上修|下修|上调|下调|调[升高降低])/iu

/** 我们预计公司2025-2027年营收为…: in a broker's note, and where several years are told, what the broker expects. */
const forecasts =
  /(?<!公司|集团|管理层)(?:我们|预计公司|因此|据此|维持|上调|下调|调整)[^，,。；;]{0,12}(?:预[计测期估]|估计|推算|测算|假设)|(?<!公司|集团|管理层)(?:预计|预测|预期)[^，,。；;0-9]{0,10}20\d\d ?[-—~至到年]{1,2} ?(?:20)?\d\d/u
