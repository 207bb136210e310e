/** Whose figure: the segment, product or region that stands before a metric name. */
import type { Context, Span } from '../types.ts'
import { directions } from './cues.ts'

/** Everything up to the last of these is no part of the name. */
const breakers =
  /.*(?:届时|扭转|力争|实现|录得|取得|完成|达成|贡献|带动|推动|拉动|使得?|令|受益于|得益于|来自于?|源自|由于|因为?|其中|当中|当季|当期|期内|(?:^|本|该|全|母|贵)(?:公司|集团)|我们|你们|咱们|目前|今日|今天|昨日|手头|在手|拟|计划|规划|认列|计提|形成|带来|带动|合共|今年|去年|明年|前年|一次性|所谓|财测|预告|获得|收到|支付|确认|录|做到|做了|做|卖了?|售出|卖出|产生|剔除|撇除|扣除|不含|含|每股?|当年|本行|该行|全行|他们|方面|显示|表示|指出|披露|公布|发布|宣布|报告|预计|预期|预测|预估|预料|分别|意味着|相当于|等于|折合|指引|目标|同比|环比|按年|按季|以及|并且|而且|不过|但是?|同时|此外|另外|包括|例如|尤其是?|主要是?|叫做|称为|截至|持有|拥有|手持|投入|创下?|突破|超过|占|较|占比|比(?!亚)|、|:|：|“|”|「|」|了|是|把|被|让|给|会(?!员|展|议|计)|要(?!素)|都(?!市)|就(?!业)|在(?!线|手|途|建|营)|从|对(?!冲|公)|向(?!日)|为|由|到(?!店|家)|至(?!尊))/u
const leading =
  /^(?:至于|关于|对于|于|第?[一二三四]季度?|上半年|下半年|前三季度?|今年|去年|明年|[一二三四五六七八九十]{1,3}月份?|[\s·\-—|*#>]|[一二三四五六七八九十0-9]{1,2}[、.)]|总|整体|综合|合并|合计|单季|单|当季|本季|累计|平均|全部|全体|未经审计|账面|期末|年末|季末|底|末|则|也|亦|又|仍|已|便|只|共|而|并|其(?![他它])|该|此|这个?|那个?|各项?|新增|每|净|的|之|以|及|和|与|个|全年|全|本|约|近|总体|股东|上市|普通(?=股)|年度|季度|财年|中期|末期|全球总)+/u
const trailing =
  /(?:现在|现时|只|仅|大约|大概|是|为|有|达到?|报|[\s·\-—:：]|的|之|总|整体|综合|合并|合计|单季|单月|当季|本季|累计|平均|业绩|录得|日均|月均|年均|实现|期末|账面|全年|年度|季度|月度|则|也|亦|又|仍|已|共|净|新增|(?<![履签合预公续节大条])约|近|年化|季度末|今年|去年|截至|在|[季期年月]内|目前|本季度?|上季度?|第?[一二三四1-4]季度?|上半年|下半年|前三季度?|20\d\d ?年|全球|首年|未经审核|内|只有|平均有|费用化|年化新)+$/u
/** Nothing but these behind a name: 车规级产品的|收入. */
const englishWords =
  /\b(?:we|and|in|of|with|but|our|from|total|plan|expect|reflecting|a|the|it|is|was|were|up|down|for|to|on|at|by|or|so|about)\b/i
const particles = /[\s的之]+$/u
const basisOf =
  /(?:扣非后?|归母|经调整?后?|调整后|非 ?GAAP|[Nn]on-? ?GAAP|非 ?IFRS|[Nn]on-? ?IFRS|扣除非经常性损益后?|核心|基础|可比|同口径|备考)/gu
const tags = /【[^】]{0,20}】|〈[^〉]{0,20}〉|《[^》]{1,4}》|〔[^〕]{0,20}〕|\*+|[▍■●◆★]/gu
const functional =
  /^\d{1,2}月|日$|^一位|我|你|他|她|它|这|那(?!曲)|吗|呢|吧|很|更|不(?!动产|锈钢|良|含税)|没|可以|可能|应该|将|已|还|请|问题|如何|什么|怎|若|过去|不过|第[一二三四五六七八九十\d](?!大客户|大股东)|所以|旗下$|原来|原先|原本|此前|之前|^最[高低]|可达?$|最高|改$|^(?:开设|增设|新设|新开|关闭)|瑕疵|共识|决定|好于|高于|低于|优于|承担$|门槛|每个月|先看|再看|数字$|^计息|如下|然后|先整理|昨天|翌日|余下|入账|账上|维持|配发|订下|建议|计算$|计价|收窄|接收|进入$|装机$|通过|只要|如果|根据|按照|按(?!揭|键)|受(?!托|让)|股份?$|一年前|走势|情况$|要点|摘要$|表现$|^前[一二三\d]|^首[一二三\d]|^上[半季]|^下[半季]|^[本当]|概况$|合共$|[?？]|一下|^结构$|格局$|之后$|^有|大股东$|首先|估计|可望|有信心|冲刺|签单|恭喜|季内|期间|^每|都有|[上面]市\d|亿元|一笔|未来|时候|年后|之内|对冲|自己|活跃的|跟踪|测算|对公司|^影响|^承接|实际上|^开展|减值|增持|所有者|\d天|合同总|新闻$|^against\b|^履约$/u
const generic = new Set([
  '业务',
  '公司',
  '集团',
  '本集团',
  '主营',
  '主营业务',
  '经营',
  '营业',
  '报告期',
  '业绩',
  '财报',
  '股东',
  '应占',
  '归属',
  '归母',
  '基本',
  '每股',
  '税后',
  '税前',
  '上市公司',
  '母公司',
  '人民币',
  '港币',
  '美元',
  '新台币',
  '财务',
  '方面',
  '全公司',
  '持续经营',
  '权益',
  '应占权益',
  '摊薄',
  '稀释',
  '普通股',
  '合约',
  '现金',
  ...'平台 平台总 相关 部分 价格 受限制 账面 手机 销售 管理 附加 税金 费用 半年 首次 含税 不含税 美股 港股 市场 资本市场 管理层 财务部 一年以内 年产值 营收 收入 利润率 余额 名义 存量 增量 剩余 对应 董事会 股东会 合并报表 报表 百分比 绝对额 规模 金额 同口径 一般 服务 综合 净利 利润 溢利 亏损 毛利 现金流 经营现金 公告 年报 季报 中报 财年 客户 用户 订单 产能 关于 对于 费用 成本 分业务 分产品 分地区 分品牌 分部 盈利 存货 业绩 财务 现金流量 分红 展望 指引 经营层面 利润 交付 出货 店铺网络 网络 渠道 供应链 回购 研发 上限 下限 事件 GAAP GAAP下 口径 期间 费用端 成本端 收入端 利润端 需求 供给 资产质素 资产质量 资产负债表 财务摘要 股东回报 业绩摘要 未经审核 同期 去年同期 上年同期 覆盖 推算 提供 承担 剩下 锁定 有三 有望 自结 项目 里程碑款 产品结构 判断 看法 观点 尊敬的投资者 会议时间 年初 首月 集资'.split(
    ' ',
  ),
])

/**
 * The name before `metricStart`, in `text` from `from` on; `skip` are period mentions to look through.
 * Null where nothing but common words stands there, or what stands there is no name.
 */
export function entityBefore(
  text: string,
  from: number,
  metricStart: number,
  skip: readonly Span[],
  { company }: Context,
): string | null {
  let left = ''
  let at = Math.max(from, metricStart - 40)
  for (const { start, end } of skip) {
    if (end <= at || start >= metricStart) continue
    left += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  left += text.slice(at, Math.max(at, metricStart))
  return nameIn(left, [company.name, ...company.aliases])
}

/** 王朝集团|餐饮: the company's own name before the part. */
function withoutOwner(name: string, own: readonly (string | null)[]): string {
  for (const alias of own)
    if (alias && alias.length > 1 && name.startsWith(alias))
      return name.slice(alias.length).replace(/^(?:集团|公司|股份|控股)/u, '')
  return name
}

export function nameIn(left: string, own: readonly (string | null)[]): string | null {
  let name = left.replaceAll('\u0001', '').replace(tags, '').replace(basisOf, '').replace(particles, '')
  if (/[:：]$/u.test(name)) return null
  const quoted = /[“「《『]([^“”「」《》『』]{2,12})[”」》』]$/u.exec(name)
  if (quoted) return quoted[1]!
  const within = /[“「《『]([^“”「」《》『』]{2,12})[”」》』](?:的|之)?[\p{Script=Han}]{1,6}$/u.exec(name)
  if (within) return within[1]!
  const verb =
    /^(.{2,30}?)(?:首次|一共|合计|累计|共)?(?:实现|录得|取得|贡献|确认|完成|带来|创造|产生)(?:了|的)?(?:销售|总|营业|净)?$/u.exec(
      name,
    )
  if (verb) return nameIn(verb[1]!, own)
  name = name.replace(trailing, '').replace(breakers, '').replace(trailing, '')
  name = withoutOwner(name, own)
  if (own.some((alias) => alias?.startsWith(name))) return null
  name = withoutOwner(name.replace(basisOf, '').replace(leading, ''), own).replace(leading, '').replace(trailing, '')
  if (own.some((alias) => alias?.startsWith(name))) return null
  name = name.replace(/^.*(?:归属|扣除|经调|调整后|非国际|非美国|非公认|非通用|[Nn]on-).*$/u, '')
  if (name.length < 2 || name.length > 16 || generic.has(name) || functional.test(name.replace(/其[他它]/u, '')))
    return null
  if (/^[A-Za-z ,.&'-]+$/.test(name) && englishWords.test(name)) return null
  if (directions.endingAt(name, name.length, name.length - 2)) return null
  return /[\p{Script=Han}A-Za-z]/u.test(name) ? name : null
}
