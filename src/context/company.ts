/** page → the company whose results these are: its name, its short forms and its tickers. */
import { findAll, hanRange } from '../pattern.ts'
import { findPeople } from '../people.ts'
import type { Context, Passage } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'
import type { Aside } from './aside.ts'
import { count, type Page, place } from './page.ts'
import type { Region } from './region.ts'
import { type FoundTicker, findTickers } from './tickers.ts'

interface Candidate {
  readonly name: string
  readonly weight: number
  readonly rule: string
}

/** What ends the company's name at the head of a title. */
const titleStop =
  /截至|[\d:：,，、_|｜丨∣(（【《〈\s?？!！。"“”「『/]|[一二三四]季|首季|首三季|前三季|次季|末季|本季|上季|单季|次财季|财季|第[一二三四1-4](?=财?季)|上半年|下半年|全年|年报|中期|中报|季报|半年|年度|去年|今年|今日|昨日|Q[1-4]|[1-4]Q|H[12]|高管|管理层|交流|纪要|调研|解读|董事|主席|总裁|CEO|CFO|净利|净赚|净亏|营收|营业|收入|毛利|盈利|盈警|盈喜|亏损|亏转|扭亏|由盈|转盈|转亏|预[增减盈亏计期]|业绩|财报|财测|电话会|法说|股东|拟|料(?=去年|今年|明年|全年|中期|[上下]半|上年|年度|首|[一二三四]季|第|净|盈|亏|赚|蚀|扭|截至|\d)|[旺淡]季|派息|派发|发布|公布|公告|披露|宣布|召开|举行|每股|EPS|大幅|股价|少赚|多赚|赚|蚀|亏|获利|订单|交付|季/u
const titleTag =
  /^[#*\s]*(?:[(（]\d{4,6}[)）]\s?(?=\p{Script=Han}))?(?:(?:一图(?:看懂|读懂|速览)?|图解|数读|速读)[:：\s]?)?(?:\s*(?:【[^】]{1,14}】|《[^》]{1,10}》|〈[^〉]{1,10}〉|\[[^\]]{1,10}\]|\p{Script=Han}{2,4}\s?[|｜]))*\s*/u
const nameChars = `[${hanRange}A-Za-z0-9·&＊*-]`
/** 今日, 昨(26)日, 下午, 同时, (10/29), (WJX.US), 在港交所: what stands between the one who announces and the verb. */
const adverb =
  '(?:[今昨前][(（]\\d{1,2}[)）]日|今日|今天|今晚|今早|今晨|今|昨日|昨天|昨晚|昨|日前|近日|随后|同时|正式|率先|也|又|已|\\d{1,2}日|\\d{1,2}月\\d{1,2}日|周[一二三四五]|晚间?|早间?|盘后|盘前|下午|上午|傍晚|收市后|午间|线上|管理层|在[^,，。]{2,14}?|[(（][\\d/.月日]{1,6}[)）]|[(（][A-Z]{1,5}\\.[A-Z]{1,2}[)）])'
const announces = new RegExp(
  `(${nameChars}{2,16}?)\\s?(?:${adverb}\\s?){0,3}(?:发布|公布|披露|公告|发表|宣布|交出|召开|举行|举办)`,
  'gu',
)
/** 欢迎参加望江股份2025年中期业绩电话会议, welcome to the Harbor Logistics Third Quarter: how a call opens. */
const welcomes = [
  new RegExp(
    `(?:欢迎|感谢)(?:大家|各位|您)?(?:今天|今晚)?(?:来到|参加|出席|收听|参与)(?:今天的?)?(${nameChars}{2,14}?)(?:有限公司|公司)?\\s?(?:举办的|召开的)?\\s?(?:截至|二[〇零]|20\\d\\d|\\d\\d财?年|第?[一二三四1-4]季|Q[1-4]|[上下]半年|中期|年度|全年|财年|业绩|财报|法说|法人)`,
    'gu',
  ),
  /[Ww]elcome (?:everyone )?to (?:the |today's )?([A-Z][A-Za-z0-9&.-]{1,20}(?: [A-Z][A-Za-z0-9&.-]{1,20}){0,3}?)(?:[’']s?)? (?:the )?(?:(?:First|Second|Third|Fourth)[ -]|Q[1-4]|20\d\d|Full|Fiscal|fiscal|Earnings|earnings|(?:first|second|third|fourth)[ -])/g,
]
const labelled =
  /(?:证券简称|股票简称|公司简称|公司名称|股份简称|简称|公司)\s?[:：]\s?((?:[*＊]?S?\*?ST|(?=\p{Script=Han}))[\p{Script=Han}A-Za-z0-9·-]{1,19}|[A-Z][A-Za-z0-9·-]{1,19}(?: [A-Z][A-Za-z]{1,15}){0,2})/gu
/** 证券简称:*ST望江: how a filing names its company before anything else. */
const listedAs =
  /(?:证券|股票|股份)简称\s?[:：]\s?((?:[*＊]?S?[*＊]?ST)?\p{Script=Han}[\p{Script=Han}A-Za-z0-9·-]{1,11})/u
const fullName = /([\p{Script=Han}A-Za-z]{2,24}?(?:股份有限公司|集团有限公司|控股有限公司|有限公司))/gu
const legalName = /^\p{Script=Han}[\p{Script=Han}A-Za-z()（）]{2,24}(?:有限公司|股份公司)$/u
const shortName = /(?:以下简称|简称|下称)["“「『]?(\p{Script=Han}{2,8}?)["”」』)）]/gu
/** 晶圆代工厂联颖电, 8月20日晚间消息, 电子代工大厂禾硕: what stands before a name without a border. */
const leadIn =
  /^.{0,20}(?:消息|日讯|科技讯|财经讯|大厂|代工厂|元件厂|(?:服务|供应|制造|营运|运营|生产|零售|经销|开发|集成)商|\p{Script=Han}厂(?=\p{Script=Han}{2})|龙头|业者|巨头|\p{Script=Han}{2}(?<!控)股(?!份|东|价|票|息)|股王|上市公司|集团旗下|关于|对于|重申|维持|首予|上调|下调|公告乃由|报告乃由)(?=[\p{Script=Han}A-Za-z]{2,})/u
/** Words that may be part of a name too: dropped only where the page says the rest more often. */
const looseLead = /^.{0,20}(?:据|向|由|在|与|和|的|日|晚|间|年|月|公司|厂)(?=[\p{Script=Han}A-Za-z]{2,})/u
/** 有投资者在互动平台向林峰股份提问 */
const asked = /向([\p{Script=Han}A-Za-z0-9]{2,10})(?:[(（][^)）]{4,20}[)）])?提问/gu
/** 大摩 in a headline is who rates the company. A broker's own results name it with its ticker or in full. */
const brokers = new Set(
  load<Entry>('brokers').flatMap(({ words }) => words.filter((word) => !/证券|银行|集团/.test(word))),
)
const isRater = ({ name, rule }: Candidate): boolean => brokers.has(name) && rule !== 'company/ticker'
const generic =
  /[了您吗呢吧]|加大|提升|下滑|召开|举行|公布|发布|宣布|已于|已在|同时|不过|稍早|早些|^(?:[我你他她它其].*|一大波.*|一批.*|多家.*|.*(?:投入|成本|费用|价格|销量|需求|产能)|上市公司|该公司.*|本公司.*|某.*|公司.{2,}|于本|于此|在此|投资者.*|机构.*|同比.*|环比.*|(?:股份|集团|控股)?有限公司|附属公司|子公司|董事局|相关|截至.*|.*[日月年]|.*季度?|预计.*|本次.*|公司|集团|本集团|报告|财报|业绩|董事会|股份|控股|科技|银行|汽车|电子|证券|国际|中国|香港|台湾|上海|深圳|北京|记者|今日|今天|昨日|昨天|明天|近日|日前|晚间|暑假|寒假|春节|国庆|近[一二三两半数几\d].*|[两三四五六七八]大(?:国有|)(?:|银?行|险企|航司?|运营商|巨头)|\p{Script=Han}{2,4}(?:双雄|三雄|四强)|上午|下午|今早|凌晨|法定|定期|首次|对外|市场|[一二三四五六七八九]?[〇零○][一二三四五六七八九〇零○]*.*|分析师|投资者|年报|季报|公告|会上|去年|今年|同期|上半年|第\p{Script=Han}季度?|\d.*)$/u
const legalTail = /(?:-[A-Z]{1,2}|股份有限公司|集团有限公司|控股有限公司|有限公司|集团|控股|股份|国际|科技|公司)$/u

export function readCompany(page: Page, region: Region, asides: readonly Aside[] = []): Context['company'] {
  const home = { region, us: usMarket(page) }
  const within = [...(page.title ? [page.title] : []), ...page.meta, ...page.body].flatMap((line) =>
    findTickers(line, home),
  )
  const beside = asides.flatMap(({ content }) => findTickers(content, home))
  const listed = sameMarket([...within, ...beside])
  const tickers = listed.slice(0, within.length)
  const name = chooseName(page, tickers)
  if (!name)
    return { name: null, aliases: [], tickers: uniqueTickers(tickers.filter(({ rule }) => rule === 'labelled')) }
  const aliases = aliasesOf(name, page)
  const names = [name, ...aliases]
  const own = tickers.filter((ticker) => belongs(ticker, names, page))
  const tagged = listed.slice(within.length).filter(({ name: before }) => named(before, names))
  return { name, aliases, tickers: uniqueTickers([...own, ...tagged]) }
}

/** The one US exchange that the page names; null where it names none or both. */
function usMarket({ sample }: Page): string | null {
  const [nasdaq, nyse] = [/Nasdaq|纳斯达克/i.test(sample.text), /NYSE|纽交所|纽约证券交易所/.test(sample.text)]
  return nasdaq === nyse ? null : nasdaq ? 'XNAS' : 'XNYS'
}

/** How many companies the page names with a ticker. */
export function companiesOn(page: Page, region: Region): number {
  const codes = findTickers(page.sample, { region, us: usMarket(page) }).map(({ code, name }) => name.slice(-4) || code)
  return new Set(codes).size
}

/** 6788 of a company that the page once calls 上柜 is on that market everywhere. */
function sameMarket(tickers: readonly FoundTicker[]): FoundTicker[] {
  const otc = new Set(tickers.filter(({ exchange }) => exchange === 'ROCO').map(({ code }) => code))
  return tickers.map((ticker) =>
    ticker.exchange === 'XTAI' && otc.has(ticker.code) ? { ...ticker, exchange: 'ROCO' } : ticker,
  )
}

/** The candidate with most evidence: where it stands, how often the page says it, whether the title does. */
function chooseName(page: Page, tickers: readonly FoundTicker[]): string | null {
  const title = page.title?.text ?? ''
  const text = page.sample.text
  let best: Candidate | null = null
  let most = 0
  const all = candidates(page, tickers)
  for (const candidate of all) {
    if (generic.test(candidate.name) || isRater(candidate) || candidate.name.length < 2) continue
    const stem = candidate.name.replace(legalTail, '')
    const short = stem.length >= 2 ? stem : candidate.name
    const score =
      candidate.weight +
      Math.min(8, count(text, short)) +
      (title.includes(short) ? 4 : title.includes(short.slice(0, 2)) ? 3 : 0)
    if (score > most) {
      most = score
      best = candidate
    }
  }
  return best && asTitled(withoutWord(fullest(best.name, all, text), text), title)
}

/** 望江股份有限公司 where the headline before it says 望江: the name that the page uses first. */
function asTitled(name: string, title: string): string {
  if (!/有限公司$/.test(name) || title.includes(name)) return name
  for (let size = name.length - 4; size > 2; size--)
    for (let start = 0; start + size <= name.length - 4; start++) {
      const short = name.slice(start, start + size)
      if (title.includes(short) && !generic.test(short) && !/^(?:股份|集团|控股|科技)/.test(short)) return short
    }
  return name
}

/** 科文网络公司 where the page mostly says 科文网络: the word is no part of the name. */
const withoutWord = (name: string, text: string): string => {
  const bare = name.replace(/(?<!有限)公司$/, '')
  return bare.length >= 2 && count(text, bare) > count(text, name) ? bare : name
}

/** 腾讯 → 腾讯控股(HKEX:00700): the form that a label or a ticker shows, where it begins alike. */
function fullest(name: string, all: readonly Candidate[], text: string): string {
  for (const rule of ['company/label', 'company/heading', 'company/ticker'])
    for (const other of all)
      if (
        other.rule === rule &&
        shares(other.name, name) &&
        (rule !== 'company/heading' || isFirst(other.name, name, text))
      )
        return other.name
  return name
}

/** The page says the full name before it shortens it. */
const isFirst = (full: string, name: string, text: string): boolean => text.indexOf(full) === text.indexOf(name)

function candidates(page: Page, tickers: readonly FoundTicker[]): Candidate[] {
  const text = page.sample.text
  const found: Candidate[] = []
  const add = (rule: string, weight: number, printed: string) => {
    const name = trimName(printed, page)
    if (name) found.push({ name, weight, rule })
  }
  for (const ticker of tickers.slice(0, 40)) add('company/ticker', 6, ticker.name)
  const head = titleHead(page)
  if (head) add('company/title', 5, head)
  else
    for (const name of headsOf(page))
      if (/^[A-Z]{0,5}\p{Script=Han}{2,8}$/u.test(name)) found.push({ name, weight: 3, rule: 'company/title-only' })
  for (const line of [...page.meta, ...page.body.slice(0, 6)]) {
    const listed = listedAs.exec(line.text.slice(0, 200))
    if (listed) found.push({ name: listed[1]!, weight: 14, rule: 'company/listed-as' })
  }
  for (const line of [...page.meta, ...page.body.slice(0, 12)])
    for (const match of findAll(labelled, line.text.slice(0, 400))) add('company/label', 5, match[1]!)
  const tag = /^[【[](\p{Script=Han}{2,8})[】\]]/u.exec(page.title?.text ?? '')?.[1]
  if (tag && tag.search(titleStop) < 0) found.push({ name: tag, weight: 3, rule: 'company/title-tag' })
  for (const match of findAll(asked, page.lead.text)) add('company/asked', 5, match[1]!)
  for (const match of findAll(announces, page.lead.text)) add('company/announces', 3, match[1]!)
  for (const pattern of welcomes)
    for (const match of findAll(pattern, page.lead.text)) add('company/welcome', 5, match[1]!)
  for (const name of employers(page)) add('company/employer', 3, name)
  // An announcement is headed by the company's full name, or opens with it on a line of its own.
  const headed = /^\p{Script=Han}[\p{Script=Han}()（）]{3,22}?有限公司(?=\s|关于|20\d\d)/u.exec(page.title?.text ?? '')
  if (headed) add('company/heading', 8, headed[0])
  for (const { text: line } of page.body.slice(0, 8)) if (legalName.test(line)) add('company/heading', 12, line)
  for (const match of findAll(fullName, page.lead.text)) add('company/full-name', 2, match[1]!)
  for (const match of findAll(shortName, page.lead.text))
    if (count(text, match[1]!) > 2) add('company/short', 2, match[1]!)
  return found
}

/** 台积电董事长暨总裁魏哲家: whose officers speak. */
const employer = new RegExp(`(?:^|[^${hanRange}A-Za-z0-9·&-])(${nameChars}{2,12})$`, 'u')

function employers({ lead }: Page): string[] {
  return findPeople(lead.text).flatMap(({ person, start }) => {
    if (person.role !== 'executive') return []
    const before = employer.exec(lead.text.slice(Math.max(0, start - 14), start).trimEnd())?.[1]
    const name = before?.replace(/(?:共同|联席|现任|新任|前|的|新晋|非执行|独立|常务|公司|[一二三]位|这位)+$/, '')
    return name && name.length >= 2 ? [name.replace(/^(?:据|因|对此|由|向|而|但|而且|至于)(?=.{2})/, '')] : []
  })
}

/** 研发投入加大 成本提升: what happened, before the name. */
const metricHead = /加大|提升|下滑|承压|回暖|改善|走高|走低|投入|成本|费用|需求/

const trade =
  /^(?:汽车|百货|国际|集团|科技|银行|保险|证券|电子|能源|医药|制药|生物|食品|地产|水泥|航空|电力|半导体|光电|材料)$/

/** The name that a title opens with: the longest head that the body says again. */
function titleHead(page: Page): string | null {
  const title = (page.title?.text ?? '').replace(titleTag, '')
  const body = page.sample.text.slice(page.title ? page.title.text.length : 0)
  for (const part of title.split(/[:：,，、|｜?？!！]|(?<=\p{Script=Han})\s|\s(?=\p{Script=Han})/u)) {
    const latin = /^[A-Z][A-Za-z0-9&.-]+(?: [A-Z][A-Za-z0-9&.-]+){0,3}/.exec(part)
    if (latin && count(body, latin[0]) > (latin[0].includes(' ') ? 0 : 1)) return latin[0]
    const stop = part.search(titleStop)
    const head = stop < 0 ? part : part.slice(0, stop)
    if (metricHead.test(head)) continue
    for (let size = Math.min(head.length, 14); size >= 2; size--) {
      const name = head.slice(0, size)
      // 望江百货 in the headline, 望江国际 in the text: the trade is part of what the page calls it first.
      if (!generic.test(name) && count(body, name) > (size === head.length ? 0 : 1))
        return trade.test(head.slice(size)) ? head : name
    }
    // A short head that the body never says is a short name still; what follows it is no company.
    if (stop > 1 && head.length < 6 && !generic.test(head)) return null
  }
  return null
}

/** What a title opens with, up to the first word that no name has. */
const headsOf = (page: Page): string[] =>
  (page.title?.text ?? '')
    .replace(titleTag, '')
    .replace(/^\d{2,8}/, '')
    .split(/[:：,，、\s|｜?？!！]/)
    .map((part) => (part.search(titleStop) < 0 ? part : part.slice(0, part.search(titleStop))))
    .filter((head) => head.length >= 2)
    .slice(0, 1)

/** The name without what stands before it: the longest ending that the title has, or what follows a lead-in. */
function trimName(printed: string, page: Page): string {
  const whole = printed
    .replace(/^[AH]股(?:上市)?公司|^[-·*&]+|-[A-Z]{1,2}$|[-·*&]+$/g, '')
    .replace(/(?<=.{2})(?:最新|先后|此次|本次)$/, '')
    .trim()
  const led = whole.replace(leadIn, '')
  const run = generic.test(led) || led.replace(legalTail, '') === '' ? whole : led
  if (run.length < 3 || /^[A-Za-z]/.test(run)) return run
  const title = page.title?.text ?? ''
  for (let start = 0; start + 2 <= run.length; start++) {
    const end = run.slice(start)
    if (generic.test(end) || end.replace(legalTail, '') === '') break
    if (title.includes(end)) return end
  }
  return run.replace(looseLead, (lead, _at, long: string) =>
    count(page.sample.text, long.slice(lead.length)) > count(page.sample.text, long) ? '' : lead,
  )
}

/** Shorter forms that the page uses by themselves: 海潮 for 海潮集团. */
function aliasesOf(name: string, page: Page): string[] {
  const text = page.sample.text
  const aliases: string[] = []
  const healthy = name.replace(/^[*＊]?S?[*＊]?ST/, '')
  if (healthy !== name && healthy.length >= 2) aliases.push(healthy)
  for (let form = name; ; ) {
    const shorter = form.replace(legalTail, '')
    if (shorter === form || shorter.length < 2) break
    if (count(text, shorter) > count(text, form)) aliases.push(shorter)
    form = shorter
  }
  for (const match of findAll(shortName, text.slice(0, 3000)))
    if (!aliases.includes(match[1]!) && match[1] !== name && shares(match[1]!, name)) aliases.push(match[1]!)
  const [head] = headsOf(page)
  if (head && head !== name && shares(head, name) && head.length < name.length && !aliases.includes(head))
    aliases.push(head)
  return aliases
}

/** 维港商银 and 维港商业银行: same beginning. */
const shares = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2)

/** A ticker is the company's where its name stands before it, or where it needs none: a code of its own line, the title. */
function belongs(ticker: FoundTicker, names: readonly string[], page: Page): boolean {
  if (page.title && new RegExp(`[(（]${ticker.code}[)）]`).test(page.title.text)) return true
  if (ticker.name === '')
    return (
      (ticker.rule === 'dateline' && page.body[0] !== undefined && holds(page.body[0], ticker)) ||
      ticker.rule === 'labelled' ||
      page.meta.some((line) => holds(line, ticker)) ||
      (ticker.rule === 'exchange-code' &&
        page.body.slice(0, 12).some((line) => line.text.length < 80 && holds(line, ticker)))
    )
  return named(ticker.name, names)
}

/** The run before the bracket ends with the company's name, or begins as it does. */
function named(printed: string, names: readonly string[]): boolean {
  const before = printed.replace(/-[A-Z]{1,2}$/, '')
  return (
    before.length >= 2 && names.some((name) => before.endsWith(name) || name.endsWith(before) || shares(before, name))
  )
}

const holds = (line: Passage, ticker: FoundTicker): boolean => {
  const whole = place(line, 0, line.text.length)
  return whole.start <= ticker.span.start && ticker.span.end <= whole.end
}

/** One entry for one listing, where the page first names it. */
function uniqueTickers(tickers: readonly FoundTicker[]): Context['company']['tickers'] {
  const seen = new Set<string>()
  return [...tickers]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ exchange, code }) => {
      // 0981.HK and 00981.HK are one listing.
      const key = `${exchange}:${exchange === 'XHKG' ? code.replace(/^0+/, '') : code}`
      return !seen.has(key) && seen.add(key)
    })
    .map(({ exchange, code, span }) => ({ exchange, code, span }))
}
