/** The company's name at the head of a title. */
import { generic } from './company-name.ts'
import { count, type Page } from './page.ts'

/** What ends the company's name at the head of a title. */
export const titleStop =
  /截至|[\d:：,，、_|｜丨∣(（【《〈\s?？!！。"“”「『/]|[一二三四]季|首季|首三季|前三季|次季|末季|本季|上季|单季|次财季|财季|第[一二三四1-4](?=财?季)|上半年|下半年|全年|年报|中期|中报|季报|半年|年度|去年|今年|今日|昨日|Q[1-4]|[1-4]Q|H[12]|高管|管理层|交流|纪要|调研|解读|董事|主席|总裁|CEO|CFO|净利|净赚|净亏|营收|营业|收入|毛利|盈利|盈警|盈喜|亏损|亏转|扭亏|由盈|转盈|转亏|预[增减盈亏计期]|业绩|财报|财测|电话会|法说|股东|拟|料(?=去年|今年|明年|全年|中期|[上下]半|上年|年度|首|[一二三四]季|第|净|盈|亏|赚|蚀|扭|截至|\d)|[旺淡]季|派息|派发|发布|公布|公告|披露|宣布|召开|举行|每股|EPS|大幅|股价|少赚|多赚|赚|蚀|亏|获利|订单|交付|季/u

const titleTag =
  /^[#*\s]*(?:[(（]\d{4,6}[)）]\s?(?=\p{Script=Han}))?(?:(?:一图(?:看懂|读懂|速览)?|图解|数读|速读)[:：\s]?)?(?:\s*(?:【[^】]{1,14}】|《[^》]{1,10}》|〈[^〉]{1,10}〉|\[[^\]]{1,10}\]|\p{Script=Han}{2,4}\s?[|｜]|\p{Script=Han}{0,8}?(?:问答|汇总|快讯|速递|速览|互动|研报|财报)丨))*\s*/u

/** 研发投入加大 成本提升: what happened, before the name. */
const metricHead = /加大|提升|下滑|承压|回暖|改善|走高|走低|投入|成本|费用|需求/

const trade =
  /^(?:汽车|百货|国际|集团|科技|银行|保险|证券|电子|能源|医药|制药|生物|食品|地产|水泥|航空|电力|半导体|光电|材料)$/

/** The name that a title opens with: the longest head that the body says again. */
export function titleHead(page: Page): string | null {
  const title = (page.title?.text ?? '').replace(titleTag, '')
  const body = page.sample.text.slice(page.title ? page.title.text.length : 0)
  for (const printed of title.split(/[:：,，、|｜?？!！]|(?<=\p{Script=Han})\s|\s(?=\p{Script=Han})/u)) {
    // #望江: a tag of a post
    const part = printed.replace(/^[#$]/, '')
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
export const headsOf = (page: Page): string[] =>
  (page.title?.text ?? '')
    .replace(titleTag, '')
    .replace(/^\d{2,8}/, '')
    .split(/[:：,，、\s|｜?？!！]/)
    .map((part) => (part.search(titleStop) < 0 ? part : part.slice(0, part.search(titleStop))))
    .filter((head) => head.length >= 2)
    .slice(0, 1)

/** 四大行半年报齐出炉, 超商双雄8月营收, 12家券商: the headline counts companies, and none of them is the page's. */
export const countsCompanies = ({ title }: Page): boolean => title !== null && counted.test(title.text)

const counted =
  /[双三四五六]雄|[两三四五六七八][大家](?:国有)?(?:大?行|银行|运营商|航司|航空|巨头|险企|车企|房企|券商|超商|通路|电信|金控|晶圆|面板|公司|药企|酒企)|(?:[十百]|\d{1,4}|数十|多)余?家(?:上市|A股|国有|城商)?(?:公司|银行|券商|险企|车企|房企|企业|药企|酒企)/
