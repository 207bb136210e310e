/** What the whole page tells a single number: owners, speakers, a basis declared once, estimates. */
import { Lexicon } from '../lexicon.ts'
import { resolvePeriod } from '../period.ts'
import { toSource } from '../span.ts'
import type { Article, Context, Period, Role, Span, Speech, SpokenTurn } from '../types.ts'
import { findMetrics } from './metrics.ts'
import { looksAhead } from './nature/outlook.ts'
import { firstFrom, inside } from './order.ts'
import { blank, type Reading } from './read.ts'
import type { Scope } from './state.ts'
import { entityBefore, nameIn } from './subject/entity.ts'

export type PageScope = Omit<
  Scope,
  'topic' | 'matters' | 'askedMetrics' | 'section' | 'told' | 'outsider' | 'asked'
> & {
  readonly outsider: (source: Span) => boolean
  readonly asked: (source: Span) => boolean
}

export function scopeOf(article: Article, context: Context, speech: Speech, readings: readonly Reading[]): PageScope {
  return {
    context,
    owners: new Lexicon(ownersNamed(readings, context), (name) => [name]),
    people: new Set([...context.roster, ...speech.people].flatMap(({ name, aliases }) => [name, ...aliases])),
    takings: article.paragraphs.some(({ content }) =>
      /博彩|赌枱|赌台|贵宾厅|濠赌|娱乐场|物业 ?EBITDA/u.test(content.text),
    ),
    adjusted: article.paragraphs.some(({ content }) => declaredAdjusted.test(content.text)),
    brokerNote: isBrokerNote(article, speech),
    preliminary:
      [article.title, article.paragraphs[0]?.content].some(
        (content) => content && forecast.test(content.text.slice(0, 200)),
      ) || article.paragraphs.slice(0, 4).some(({ content }) => foretold.test(content.text)),
    outsider: onlyOutsiders(article, context, speech)
      ? () => true
      : spoken(speech, ({ mode }, role) => mode !== 'verbatim' && role === 'analyst'),
    asked: spoken(speech, ({ mode, kind }, role) => mode === 'verbatim' && kind === 'question' && role !== 'executive'),
  }
}

/** Owners that stand before a metric's name somewhere on the page. */
function ownersNamed(readings: readonly Reading[], context: Context): Set<string> {
  const owners = new Set<string>()
  const own = [context.company.name, ...context.company.aliases]
  for (const { masked, metrics, periods, quantities } of readings)
    for (const { start, record } of metrics) {
      if (record.companyOnly || masked[start] === blank) continue
      const window = { start: Math.max(0, start - 42), end: start }
      const marks = /[，,。；;、][^，,。；;、]*$/u.exec(masked.slice(window.start, start))
      const number = inside(quantities, window).at(-1)
      const from = Math.max(marks ? window.start + marks.index + 1 : window.start, number?.end ?? 0)
      const name = entityBefore(masked, from, start, inside(periods, window), context)
      if (name && name.length <= 10 && findMetrics(name).length === 0 && !own.some((alias) => alias?.startsWith(name)))
        owners.add(name)
    }
  return owners
}

/** 以下利润率和利润如无说明都不按公认会计准则. */
const declaredAdjusted =
  /(?:除非|若无|如无|以下|今天|今日|本次|所有)[^。]{0,40}(?:均|都|皆)[^。]{0,16}(?:非 ?GAAP|[Nn]on-GAAP|非公认|非通用|非国际|非一般公认)|all [^.]{0,60}(?:are|is) (?:on a )?non-GAAP/u

/** 维持“买入”评级: the page is, or retells, a broker's note on the company; in a call's words 我们 is the company. */
const isBrokerNote = (article: Article, { turns }: Speech): boolean =>
  !turns.some(({ mode }) => mode === 'verbatim') && article.paragraphs.some(({ content }) => rating.test(content.text))
const rating =
  /(?:维持|给予|首次|重申|调[升降高低]|[上下]调)[^，,。；;]{0,16}[“"「『]?(?:买入|增持|推荐|中性|中和|持有|守住|优于大市|优大市|跑赢|减持|沽售|审慎)[^，,。；;]{0,6}评级|投资评级/u

/** 法人预估明年每股获利可望上看46元 opens an article in which nobody of the company says a word: its outlooks are theirs. */
function onlyOutsiders({ title, paragraphs }: Article, { company }: Context, { turns, people }: Speech): boolean {
  if (turns.some(({ speaker }) => speaker === null || people[speaker]?.role !== 'analyst')) return false
  const own = [company.name, ...company.aliases].filter((name): name is string => Boolean(name))
  const texts = [title, ...paragraphs.map(({ content }) => content)].flatMap((content) =>
    content ? [content.text] : [],
  )
  return foretell.test(texts.join('\n').slice(0, 400)) && !texts.some((text) => speaks(text, own))
}
const foretell =
  /(?:法人|外资|分析[师员]们?|华尔街|券商|机构)(?:机构|普遍|们)?[^，,。；;]{0,4}(?:预估|预[期测计]|估计|看好|估(?=[全明今]))/u
const voice =
  /(?:公司|集团|管理层|董事长|总经理|财务长|发言人|执行长|副总|总裁|董事会|首席|行政|财报|业绩会|法说会|公告|年报|季报|报告|CEO|CFO)[^，,。；;]{0,12}(?:表示|指出|说|称|透露|预[计期估料]|强调|认为|坦言|说明|宣布|公布|显示|披露|发布|展望|指引)|(?:业绩|财务)?指引|财测|法说/u
const speaks = (text: string, own: readonly string[]): boolean =>
  voice.test(text) ||
  own.some((name) => {
    const at = text.indexOf(name)
    return (
      at >= 0 &&
      /^[^，,。；;]{0,6}(?:表示|指出|称|透露|预[计期估料]|强调|认为|宣布|公布|披露|发布)/u.test(
        text.slice(at + name.length, at + name.length + 12),
      )
    )
  })

/** The company's own estimate of a period that has closed. */
const forecast =
  /业绩预告|业绩预[增减亏盈降]|净利(?:润)?(?:同比)?预[增减亏盈降]|[^不]预[亏盈](?!利)|盈利预警|盈喜|盈警|预亏/u

/** 公司昨晚发布中期业绩预告，预告上半年亏损…, not 此前发布. */
const foretold =
  /(?:昨|今|日前?|晚间?)[^。；;]{0,14}(?:发布|披露|公布|发出)了?[^，,。；;]{0,10}业绩预[告增减亏盈][^。]{0,30}(?:预告|预计|料)/u

/** Whether a place of the source lies in a turn of this kind: of a broker outside the call, of one who asks. */
function spoken(
  { turns, people }: Speech,
  wanted: (turn: SpokenTurn, role: Role | undefined) => boolean,
): (source: Span) => boolean {
  const spans = turns
    .filter((turn) => turn.speaker !== null && wanted(turn, people[turn.speaker]?.role))
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => toSource(paragraph)))
    .sort((a, b) => a.start - b.start)
  return ({ start }) => {
    const span = spans[firstFrom(spans, start + 1) - 1]
    return span !== undefined && start < span.end
  }
}

/** 短剧业务, 海外市场, 中国内地; 战略优势与市场地位 is no part of the company. */
const partOfCompany = /(?:业务|板块|分部|地区|市场)$|内地|港澳|东南亚|海外/u

/** The stretch that a heading is about, where the page's results cover it: 二、全年（FY26）; an outlook is told sentence by sentence. */
export function headingPeriod({ text, periods, quantities }: Reading, context: Context): Period | null {
  const { metadata, event, fiscal } = context
  const named = periods.filter(({ kind }) => stretches.has(kind))
  if (quantities.length > 0 || !event.period?.end) return null
  const outlook = outlookHead.test(text)
  if (!outlook && looksAhead(text)) return null
  const anchor = { published: metadata.publishedAt, event: event.period, current: event.period, fiscal }
  const [period, ...more] = named.map((mention) => resolvePeriod(mention, anchor))
  if (!period?.end || more.some((other) => other?.label !== period.label)) return null
  if (outlook) return period.end > event.period.end && named.every(({ kind }) => kind !== 'closing') ? period : null
  return period.end <= event.period.end && period.fiscalYear === event.period.fiscalYear ? period : null
}
/** 三、2026年展望: what is told under it is of that year. */
const outlookHead = /^.{0,16}(?:展望|指引|财测|目标)[:：。]?\s*$/u
const stretches: ReadonlySet<string> = new Set(['quarter', 'half', 'months', 'year', 'closing'])

/** The segment or region that a heading names: （二）中国内地. */
export function headingTopic(text: string, { company }: Context): string | null {
  const bare = text.replace(/^[\s(（]*[一二三四五六七八九十0-9]{1,3}[)）、.．]\s*/u, '').replace(/[。：:]$/u, '')
  const name = nameIn(bare, [company.name, ...company.aliases])
  return name && !/\d/.test(name) && findMetrics(name).length === 0 && partOfCompany.test(name) ? name : null
}
