/** Whose figures a sentence tells: the segment, product, site or region that the head of a clause, a heading or a question names. */
import { findMetrics } from '../metrics.ts'
import { opensSentence, type Scope, type View } from '../state.ts'
import { nameOf, ownerWords } from './owner-cues.ts'
import { pointedAt } from './pointed.ts'
import { sisterAt } from './sister.ts'

const name = '[^，,。；;：:！？!?的“「《『\\u0001]'
/** What stands between a name and what is told of it: 已于5月, 目前, 上半年. */
const since = `(?:已经?|自|起|开始|投入|目前|现在|现时|将|预计|正式|顺利|率先|也|均|都|于|在|处于|今年|去年|全年|本季|下季度?|季内|期内|年内|上半年|下半年|前三季度|第?[一二三四]季度?|\\d{1,4}[年月日]|上月|[一二三四五六七八九十]{1,2}月份?|\\u0001|\\s)*`

/** 以旧换新这个政策, 毛利这个目标: what is pointed at is no part of a company. */
const matters = '(?:政策|问题|目标|趋势|方向|阶段|数字|数|过程|情况|事|话题|逻辑|现象|概念)'

const fronted = new RegExp(`^(${name}{2,8}?)(?:我们|咱们)`, 'u')

/** In this order; the first that finds a name gives the topic. */
const rules: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: 'unit',
    pattern: new RegExp(
      `^(${name}{2,14}?)(?<![这那几])(?:${ownerWords('unit')}|${ownerWords('aside')})(?!价值|合同服务|合约服务)`,
      'u',
    ),
  },
  {
    id: 'site',
    pattern: new RegExp(
      `^(${name}{1,14}?(?<!\\d)${ownerWords('site', 'goods')}{1,3})(?=$|[，,]|价格|售价|报价|需求|目前|现在|现时|已|规划|设计|上半年|下半年|前三季|[一二三四第本上当十]|今年|去年|全年|年底|\\d)`,
      'u',
    ),
  },
  {
    id: 'region',
    pattern: new RegExp(
      `^(${ownerWords('region')})(?:市场|地区|业务|的情况|这边|方面)?(?=$|[，,]|目前|现在|现时|已|上半年|下半年|前三季|[一二三四第本上当]|今年|去年|全年|年底|\\d)`,
      'u',
    ),
  },
  {
    id: 'pointed',
    pattern: new RegExp(`^(${name}{2,12}?)(?:这|那)(?:条|个|座|家|款|一|类|项|边|里)(?!${matters})`, 'u'),
  },
  // 骨料我们明年的目标是: as speakers say it
  { id: 'fronted', pattern: fronted },
  // 萨尔塔2万吨盐湖项目整体进度九成二
  {
    id: 'sized',
    pattern: new RegExp(
      `^(${name}{2,10}?)[\\d.]{1,6}[万亿]?(?:吨|GWh?|平方米|片|辆|台|套|头)[^，,。；;]{0,8}${ownerWords('site')}`,
      'u',
    ),
  },
  // 消费性电子的部分，: as calls in Taiwan say it
  { id: 'portion', pattern: new RegExp(`^(${name}{2,24}?)(?:的一个|的这个|的|这个|这)部分(?=$|[，,\\s])`, 'u') },
  // 商混量价都还在跌, 钢材价格仍在低位: what the market does to a part
  { id: 'market', pattern: new RegExp(`^(${name}{2,6}?)(?:量价|量利|量与价)`, 'u') },
  // 新船一共6艘，总造价…
  { id: 'counted', pattern: /^([^，,。；;的0-9\u0001]{2,8}?)(?:一共|总共|合共|共)有?\s?\d/u },
  { id: 'present', pattern: /^([^，,。；;的0-9\u0001]{2,8}?)(?:目前|现在|现时)/u },
  // 到家服务是亏钱的，
  {
    id: 'earning',
    pattern:
      /^([^，,。；;的0-9\u0001]{2,8}?)(?:还|仍|一直|目前|现在)?是?(?:赚钱|亏钱|蚀钱|亏损|盈利|[涨跌增降]|增长|下滑|下降)的$/u,
  },
  // 去年底在滨江开业的体检中心，
  {
    id: 'described',
    pattern: new RegExp(`^${name}{2,20}?(?!是|成为)(?:${ownerWords('life')})的(${name}{2,10})$`, 'u'),
  },
  { id: 'expected', pattern: /^([^，,。；;的\u0001]{2,8}?)(?:预计|将于|计划于|有望于)/u },
  {
    id: 'life',
    pattern: new RegExp(
      `^(${name}{2,14}?)${since}(?:${ownerWords('life')}|完成[^，,。]{0,8}(?:送样|验收|认证|定点|交付))`,
      'u',
    ),
  },
  // 惠水高速因为半封闭施工，: something happened to it
  { id: 'struck', pattern: new RegExp(`^(${name}{2,8}?)(?:因为|由于|(?<![接承享遭感])最?受(?![益让托惠]))`, 'u') },
  {
    id: 'doing',
    pattern:
      /^([^，,。；;0-9\u0001]{2,10}?)(?:\d{2,4}年|上半年|前三季度|第?[一二三四]季度|全年|期内|当期)?(?:实现|录得)/u,
  },
]

/** 主要原因有三：一是…: what the items are counted under is none of them. */
const counted = /^[^，,。；;：:]{2,16}[：:](?=\s?(?:[一二三]是|其一|首先|一[、，,]))/u
const lead =
  /^[\s\u0001]*(?:[[【<〈][^\]】>〉\n]{1,12}[\]】>〉]\s?)?(?:[(（]?\d{1,2}[)）.、]\s?|[•·●■▪◆-]\s?)?(?:那么?|所以|然后|那我们)?[，,\s]?(?:[一二三四五]是|其中|当中|而|至于|关于|另外|此外|同时|首先谈|首先说|我来回答|先说|先讲|先看|先谈|再说|再讲|再看|再谈|最后说说|最后讲讲|说说|讲讲|讲一下|说一下|看|如果我们?看|我?想?(?:问|请教)一?下?|先?回答|对于|来自|在)?(?:这个|新建的?|新的)?[，,\s]*/u
/** 贵州那边的|安织高速: what is told of lies there. */
const there = /^[^，,。；;0-9\u0001]{1,8}(?:那边|这边|那里|这里)的(?=\p{Script=Han}{2})/u
const when = new RegExp(`^${since}`, 'u')
/** 公司, 前三季集团, 这家民营电影公司 */
const wholeCompany = new RegExp(`^(?:${since})?(?:${ownerWords('whole')}|这家[^，,。；;]{0,12}(?:公司|企业|集团))`, 'u')
/** 9月季度我们给出的营收指引, 全年我们的目标是: the speaker's own aims are the company's. */
const ourAims = new RegExp(`^(?:${since})?(?:季度)?(?:我们|咱们)(?:给出的?|给的|自己给的|的(?=目标|指引|整体))`, 'u')
const quotedName =
  /^(?:[^，,。；;0-9“「《『]{0,8}|[^，,。；;0-9“「《『]{9,16}(?=《))(?<!形容|所谓|称|笑言|直言|回答|写作|俗称|业绩)[“「《『]([^“”「」《》『』]{2,12})[”」》』](?!的?(?:概念|认知|现象|一词|迹象|循环|说法|阶段|状态|局面|质疑|传闻|等|升级等)|$)/u
/** 7月上线的《青鸾》，: a title may end the clause, as may any name behind a word that turns to it. */
const titleAlone = /^[^，,。；;《]{0,12}《([^《》]{2,12})》(?:的部分)?$/u
const turnedName = /^[^，,。；;“「『]{0,14}[“「『]([^“”「」『』]{2,12})[”」』]$/u
const titledName =
  /^(?:[\d一二三四五六七八九十]{1,2}[)）、.])?\s?([^，,。；;:：0-9\u0001]{2,12})(?:\u0001{1,16})?[:：]/u
const roleName =
  /(?:长|官|总监|经理|主席|总裁|董事|主持人|秘书|分析师|投资者|记者|管理层|公司|助手|时间|地点|问|答|问题|回答|提问|发言|笑言|表示|说|称|指出|强调|坦言|认为)$/u
/** 远山广告实现…: a subsidiary that has results of its own, down to its net profit. */
const doer = /^[^，,。；;]{2,24}?(?:实现|录得)/u
/** 上市附属公司「甲」: the results that follow are all its own. */
const affiliate = /^[^，,。；;“「《『]{0,6}(?:子公司|附属公司|联营公司|合营公司)/u
const turning = /(?:至于|关于|想问一?下?|请教一?下?|先?回答|如果我们?看)[，,\s]*$/u
/** 受A拖累, 随着B放量: a cause, no owner. */
const cause =
  /^\s*(?:受|因|由于|随着?|得益|尽管|虽然|由|若?如?果?(?:剔除|撇除|扣除|不计|不含))|所(?:带动|拉动|推动|拖累|致)$|的(?:情况|背景|前提|影响)下$/u

/** 《半导体》: what a wire sets before its first line. */
const column = /^\s*《[^》]{1,4}》(?=\p{Script=Han}{2})/u

/** 综合成本率96.8%: here 综合 is no word for the whole company. */
const ratioOfAll = /^[\s\u0001]*(?:.{0,2}的)?综合(?:成本|赔付|费用)率/u

/** 短剧业务…, “青鸾”…, 3）海外：…: an owner at the head of a clause is what the sentence is about; 集团 and 公司 take it back. */
export function nameTopic(view: View): void {
  const { text, clause, state, scope } = view
  if (clause.bracket) return
  const start = Math.max(clause.start, view.words)
  const clauseText = text.slice(start, Math.min(clause.end, start + 40)).replace(start === 0 ? column : /^(?!)/u, '')
  if (cause.test(clauseText) || ratioOfAll.test(clauseText)) return
  const items = counted.exec(clauseText)?.[0].length ?? 0
  const opening = lead.exec(clauseText.slice(items))![0]
  const plain = clauseText.slice(items + opening.length)
  const inside = plain.replace(there, '')
  const head = inside !== plain && topicOf(inside, scope) ? inside : plain
  const sister = sisterAt(view, head)
  if (sister) {
    Object.assign(state, { topic: sister, actor: sister, owner: null, aside: false })
    return
  }
  const turned = turning.test(opening) ? turnedTo(head, scope) : null
  const part = partOfCompany(head, scope)
  const whole =
    part === null && ((wholeCompany.test(head) && !invests.test(head)) || ourAims.test(head) || turnsAway(head, view))
  const named = whole ? null : (part ?? topicOf(head, scope) ?? turned ?? pointedAt(head.replace(when, ''), view))
  // （三）矿山机械板块。大型矿卡批量交付，实现收入18亿元: what happens in it is told under its head
  if (state.headed && named && part === null && lifeOnly.test(head) && !titledName.test(head)) return
  // 储备酒店2,727家。: counted, and no more told of it
  const isCount = named !== null && countedThere.test(head.slice(head.indexOf(named) + named.length))
  const topic = named && [...scope.people].some((person) => person.length > 1 && named.includes(person)) ? null : named
  if ((topic === null && !whole) || (topic === null && state.aside && !/^(?:整体|总体|综合|合计)/u.test(head))) return
  state.topic = topic
  state.aside = topic !== null && besides.test(head)
  if (opensSentence(view)) state.matter = state.aside ? topic : null
  state.within = topic !== null && /其中|当中/u.test(opening)
  state.owner = null
  const { subject } = state
  if (topic && subject && (subject.entity === null || state.aside) && !subject.record?.companyOnly)
    state.subject = { ...subject, entity: topic }
  state.actor = topic !== null && (turned !== null || doer.test(head) || affiliate.test(head)) ? topic : null
  // 谢谢，先回答国内酒店。
  if (!opensSentence(view) && !(turned !== null && clause.stop === '。')) return
  // 其中主品牌4万辆。7月交付2万辆: a part told in passing
  state.lastingTopic = isCount || (state.within && opening.includes('其中')) ? state.lastingTopic : topic
  state.headed = topic !== null && clause.stop === '。' && sectionHead.test(head)
}

const countedThere = /^\s?[约近逾]?[\d,.]{1,9}[万亿]?(?:家|个|间|座|所|人|名)$/u

/** 矿山机械板块。: the sentence is no more than the name of a part. */
const sectionHead = new RegExp(`^${name}{2,14}(?:${ownerWords('unit')})$`, 'u')
const lifeOnly = rules.find(({ id }) => id === 'life')!.pattern

/** 网上业务方面, */
const besides = new RegExp(
  `^${name}{2,24}?(?:${ownerWords('aside')}|(?:的一个|的这个|的|这个|这)部分$|(?:市场|地区)$)[，,]?`,
  'u',
)
const matterAside = new RegExp(`^(${name}{2,8}?)(?:${ownerWords('aside')})`, 'u')

/** 毛利率方面, 闻人清：, 每股收益为…: a matter of the whole company, another speaker, or what only a company has ends the topic. */
function turnsAway(head: string, view: View): boolean {
  const speaker = titledName.exec(head)?.[1]
  if (speaker && view.scope.people.has(speaker)) return true
  const matter = matterAside.exec(head)?.[1]
  if (matter && findMetrics(matter)[0]?.start === 0) return true
  return (
    opensSentence(view) &&
    findMetrics(head.replace(when, '').slice(0, 16)).some(
      ({ start, record }) => start === 0 && record.companyOnly === true,
    )
  )
}

/** 北美|主要客户的库存天数: firms of a place, no part of the company. */
const strangers =
  /^的?(?:主要|重要|核心|大|前[一二三四五六七八九十\d]{1,2}大)?(?:客户|客戶|厂商|大?厂|龙头|巨头|业者|制造商|企业|同业|同行|对手|竞争对手|供应商)(?!数|群|端|收入|业务)/u

/** The owner that the head of a clause names: in quotation marks, known from elsewhere on the page, before a colon, or by a rule. */
function topicOf(head: string, { owners, people, context }: Scope): string | null {
  const own = [context.company.name, ...context.company.aliases]
  const quoted = (quotedName.exec(head) ?? titleAlone.exec(head))?.[1]
  if (quoted && !own.some((alias) => alias?.startsWith(quoted))) return quoted
  const known = owners.at(head, 0)
  // 低温鲜奶我们…, where the page also tells of 低温
  const longer = known && fronted.exec(head)?.[1]
  if (known && !strangers.test(head.slice(known.end)))
    return (longer && nameOf(longer, own)) ?? head.slice(known.start, known.end)
  const titled = titledName.exec(head)?.[1]
  if (
    titled &&
    !people.has(titled) &&
    !roleName.test(titled) &&
    !titled.split(/\s+/u).some((word) => people.has(word) || roleName.test(word))
  )
    return nameOf(titled, own)
  // 该项业务, 这块业务: still the one told of.
  if (/^[该这那此]/u.test(head)) return null
  for (const { id, pattern } of rules) {
    const found = pattern.exec(head)?.[1]
    // 第三方抓不到我们官网直充的部分: a part of something, not what is turned to.
    const owner = found ? nameOf(found, own) : null
    if (owner && !(id === 'portion' && owner !== found)) return owner
  }
  return null
}

/** 公司固态电解质已建成…: what the company owns, and what only a part can do. */
function partOfCompany(head: string, { context }: Scope): string | null {
  const rest = /^(?:本?公司|本?集团|我们|咱们)(?:的|旗下的?|自主研发的?|自己的)?(.{4,})$/u.exec(head)?.[1]
  // 公司在清江的首个猪场将于三季度投产
  const place = rest && /^在([^，,。；;的]{2,8})的/u.exec(rest)?.[1]
  if (place && lives.test(rest)) return nameOf(place, [context.company.name, ...context.company.aliases])
  // 集团旗下酒店业务表现理想，
  const unit = /^.{2,3}旗下/u.test(head) ? rules.find(({ id }) => id === 'unit')!.pattern.exec(rest ?? '')?.[1] : null
  const life = unit ?? (rest && rules.find(({ id }) => id === 'life')!.pattern.exec(rest)?.[1])
  return life ? nameOf(life, [context.company.name, ...context.company.aliases]) : null
}

const lives = new RegExp(ownerWords('life'), 'u')

/** 公司计划总投资18.5亿元: still in what the sentence is about. */
const invests = /^公司(?:已|拟|将|计划|预计)*(?:累计|总)?投[资入]/u

/** 至于甲广告，…: all of a short clause behind a word that turns to something. */
const turnedTo = (head: string, { context }: Scope): string | null =>
  turnedName.exec(head)?.[1] ??
  (/^[^，,。；;：:0-9\u0001]{2,10}\u0001*$/u.test(head)
    ? nameOf(head, [context.company.name, ...context.company.aliases])
    : null)
