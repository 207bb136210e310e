/** Our own texts, and the samples that test/decode.test.ts cuts from them. */
import iconv from 'iconv-lite'
import { Converter } from 'opencc-js/cn2t'

export const simplified = [
  `云岭电力三季度净利润同比增长百分之十八
2025年10月28日 18:06 来源：江畔财讯 作者：苏晓禾
云岭电力周二收盘后公布了截至九月底的三季度业绩。报告期内，公司实现营业收入46.72亿元，同比增长9.4%；归属于上市公司股东的净利润为5.83亿元，同比增长18.1%，略高于市场此前的预期。
公司在公告中说，增长主要来自两个方面：一是夏季来水偏丰，水电的发电量比去年同期多了一成；二是煤价回落，火电的单位成本下降了大约三分。不过，管理层提醒，第四季度进入枯水期，发电量通常会低于三季度。
在随后的电话会议上，总经理何思远表示，明年的资本开支将控制在三十亿元以内，其中六成投向抽水蓄能和储能。“我们不会为了规模去做规模，”他说，“每个项目都要算清楚回报。”
有分析师问到电价市场化之后的影响。财务总监陆青回答说，长协电价已经签了七成，剩下的部分随行就市，整体看价格会有几个百分点的波动，但是对全年的利润影响不大。她还提到，公司的资产负债率已经降到百分之五十六，财务费用同比减少了1.2亿元。
谈到分红，董事会秘书说，现金分红的比例不会低于净利润的一半，具体方案要等年报出来之后由股东大会决定。`,
  `海棠食品业绩说明会实录：问与答
主持人：各位投资者下午好，欢迎参加海棠食品二零二五年半年度业绩说明会。先请董事长介绍经营情况，然后进入提问环节。
董事长汪其昌：谢谢大家。上半年我们卖出了十二万吨冷冻点心，收入是三十一亿四千万元，比去年上半年多了百分之十二。毛利率二十八点六，跟去年差不多。线上渠道长得快，占比到了三成。我们在华中的新工厂五月份开始试生产，年底能满产。
提问者：请问原料价格怎么看？还有，新品的复购率能不能讲一下？
汪其昌：糖和油的价格今年都往下走，面粉基本没有变化。我们锁了半年的量，所以下半年成本是看得清楚的。新品里面卖得最好的是一款芝麻包，复购率在四成左右。当然，渠道的费用也花了一些，这个要实事求是地讲。
提问者：公司有没有出海的打算？
汪其昌：东南亚在做，量还很小。我们的想法是先把产品做好，再把渠道做深，不着急。明年如果能有两个国家做到一个亿，就算及格了。
主持人：因为时间关系，今天的交流到这里结束。没有来得及回答的问题，我们会在平台上用文字回复。再次感谢各位。`,
] as const

export const hongKong = `山竹銀行全年少賺一成，派末期息每股八毫
山竹銀行行政總裁喺記者會上講，去年係艱難嘅一年，啲企業客戶還款慢咗，所以減值要多撥。佢話，今年嘅目標好簡單：唔好再有新嘅壞賬，成本要慳返百分之五。
集團全年收入為二百一十四億港元，按年跌百分之三；股東應佔溢利六十二億港元，跌百分之十點四。淨息差收窄十一個基點至一點六二厘，董事會建議派發末期息每股八毫，連同中期息全年共派一元二毫。
有記者問會唔會裁員，佢回應：冇計劃。分行會搬去租金平啲嘅地方，員工跟住過去。至於樓市，佢認為成交已經見底，但係價格仲要時間。
財務總監補充，資本充足比率維持喺百分之十八點三，高過監管要求好多，集團有能力維持派息。`

const toTaiwan = Converter({ from: 'cn', to: 't' })
export const traditional = simplified.map(toTaiwan)

/** Text that is not Chinese, in its usual legacy encoding. */
export const foreign: readonly { readonly name: string; readonly encoding: string; readonly text: string }[] = [
  {
    name: 'Japanese',
    encoding: 'shift_jis',
    text: '当社の第二四半期の売上高は前年同期を上回りました。これからもお客様に喜んでいただけるサービスをつくってまいります。'.repeat(
      8,
    ),
  },
  {
    name: 'Japanese',
    encoding: 'euc-jp',
    text: '当社の第二四半期の売上高は前年同期を上回りました。これからもお客様に喜んでいただけるサービスをつくってまいります。'.repeat(
      8,
    ),
  },
  {
    name: 'Korean',
    encoding: 'euc-kr',
    text: '회사는 삼분기 매출이 지난해보다 늘었다고 밝혔다. 영업이익도 함께 증가했으며 내년에는 새로운 공장을 지을 계획이다. '.repeat(
      8,
    ),
  },
  {
    name: 'French',
    encoding: 'windows-1252',
    text: 'Le résultat opérationnel de la société a été légèrement supérieur à celui de l’année précédente, malgré une hausse des coûts. '.repeat(
      8,
    ),
  },
  {
    name: 'Russian',
    encoding: 'windows-1251',
    text: 'Выручка компании за третий квартал выросла на десять процентов, а чистая прибыль осталась на прежнем уровне. '.repeat(
      8,
    ),
  },
]

export interface Sample {
  readonly kind: string
  readonly encoding: string
  readonly bytes: Buffer
}

const ways: readonly {
  readonly encoding: string
  readonly name: string
  readonly mark?: readonly number[]
  readonly scripts: 'both' | 'hans' | 'hant'
}[] = [
  { encoding: 'utf-8', name: 'utf8', scripts: 'both' },
  { encoding: 'utf-8', name: 'utf8', mark: [0xef, 0xbb, 0xbf], scripts: 'both' },
  { encoding: 'utf-16le', name: 'utf-16le', mark: [0xff, 0xfe], scripts: 'both' },
  { encoding: 'utf-16be', name: 'utf-16be', mark: [0xfe, 0xff], scripts: 'both' },
  { encoding: 'utf-16le', name: 'utf-16le', scripts: 'both' },
  { encoding: 'utf-16be', name: 'utf-16be', scripts: 'both' },
  { encoding: 'gb18030', name: 'gbk', scripts: 'both' },
  { encoding: 'gb18030', name: 'gb18030', scripts: 'both' },
  { encoding: 'big5', name: 'big5', scripts: 'hant' },
]

/** Every encoding × whole, cuts of `size` bytes at several places, heads and tails cut inside a character, three broken bytes, a wrong meta. */
export function samples(size: number): Sample[] {
  const all: Sample[] = []
  const add = (kind: string, encoding: string, bytes: Buffer): void => void all.push({ kind, encoding, bytes })
  for (const { encoding, name, mark = [], scripts } of ways) {
    const texts = [...(scripts === 'hant' ? [] : simplified), ...(scripts === 'hans' ? [] : [...traditional, hongKong])]
    for (const text of texts) {
      // Four-byte characters stand in names; only GB18030 itself has them.
      const source = name === 'gb18030' ? text.replace(/。(?=\n)/g, '。㐂䶮') : text
      const bytes = iconv.encode(source, name === 'big5' ? 'big5hkscs' : name)
      const head = Buffer.from(mark)
      for (let place = 0; place < 5; place++) {
        const from = boundary(bytes, Math.floor((place * Math.max(0, bytes.length - size)) / 5), name)
        const cut = bytes.subarray(from, from + size)
        add('cut', encoding, Buffer.concat([head, cut.subarray(0, cut.length - (cut.length % 2))]))
        add('tail', encoding, Buffer.concat([head, cut.subarray(0, cut.length - 1)]))
        if (mark.length > 0) continue
        add('head', encoding, bytes.subarray(from + 1, from + size))
        if (size >= 200 && !name.startsWith('utf-16')) add('broken', encoding, broken(cut))
        if (!name.startsWith('utf-16')) add('wrong meta', encoding, wrongMeta(cut, encoding))
      }
    }
  }
  return all
}

/** The next place where a character begins. */
function boundary(bytes: Buffer, from: number, name: string): number {
  if (name.startsWith('utf-16')) return from - (from % 2)
  if (name === 'utf8') {
    while ((bytes[from]! & 0xc0) === 0x80) from++
    return from
  }
  const at = bytes.indexOf(0x0a, from)
  return at < 0 || at - from > 400 ? 0 : at + 1
}

function broken(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (const share of [0.25, 0.5, 0.75]) copy[Math.floor(copy.length * share)] = 0xff
  return copy
}

const wrongMeta = (bytes: Buffer, encoding: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `<html><head><meta charset="${encoding === 'utf-8' ? 'gb2312' : encoding === 'big5' ? 'gbk' : 'utf-8'}"></head><body><p>`,
    ),
    bytes,
  ])
