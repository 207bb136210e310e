/** What the size of an amount, or what stands around it, says of its metric: 每股溢利1.38元 are earnings per share. */
import type { Basis, Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { profits } from '../subject/earn.ts'
import { ofGoods } from '../units.ts'

interface Case {
  readonly subject: Subject
  readonly quantity: Quantity
  readonly left: string
  readonly right: string
  /** The sentence up to the number. */
  readonly sentence: string
  /** The metric of the figure told before. */
  readonly before: string | null
  /** The basis of that figure. */
  readonly basis: Basis | null
}

interface Refinement {
  readonly id: string
  readonly metrics: ReadonlySet<string>
  /** Null where it does not hold. */
  readonly to: (told: Case) => string | null
}

const of = (ids: string): ReadonlySet<string> => new Set(ids.split(' '))
const perShare = /每\s?(?:股|份|(?:基金)?单位| ?AD[SR]|美国存托)[^，,。；;]{0,14}$/u
const ofUnit =
  /(?:单[车吨店票均瓦箱杯件盒瓶桶台辆只]|每[辆吨台单店件票]|头均|吨[\p{Script=Han}]{0,3}(?=净利|毛利|利润|盈利))[^，,。；;]{0,8}$/u
const people = /用户|会员|客户|乘客|学员|学生|商户|订户|家庭|户均|客均/u

/** 净利润1.52亿美元，合每ADS 0.88美元: the same profit, for one share. */
const madeOf = /(?:合|折合?|相当于|即|也就是)\s?每[^，,。；;]{0,10}$/u

/** What the company pays: 对冲42%的燃油需求，平均价格为每桶79美元. */
const paid = /(?:燃油|航油|燃料|原料|原材料|采购|外购|对外买|对冲|进货|废纸|原奶)[^。；;]{0,24}$/u
/** 单客年均合同额, 客均消费. */
const ofClient = /(?:单客|客均|户均|人均|每[位名个]?(?:客户|用户|会员|学员))[^，,。；;0-9]{0,10}$/u

const remaining = /(?:剩下?|还有|余下|共有|增至|减至|总数|现有|拥有)[^，,。；;]{0,4}$/u

/** In this order; the first that holds tells the metric. */
const refinements: readonly Refinement[] = [
  {
    // 合计派发约1.6亿美元 is the whole dividend, 每股 the part
    id: 'whole-dividend',
    metrics: of('dividendPerShare'),
    to: ({ quantity }) => (atLeast(quantity, 6) ? 'dividend' : null),
  },
  {
    id: 'dividend-per-share',
    metrics: of('dividend'),
    to: ({ quantity, left }) =>
      !atLeast(quantity, 6) && /每(?:股|份|ADS|美国存托)|(?:10|十)\s?股|每\s?(?:10|十)|派/u.test(left)
        ? 'dividendPerShare'
        : null,
  },
  {
    // 汇兑损失转为利益0.6亿元
    id: 'turned-into-gain',
    metrics: of('exchangeLoss'),
    to: ({ left }) => (/转为?(?:汇兑)?(?:净)?(?:利益|收益)[^，,。；;0-9]{0,4}$/u.test(left) ? 'exchangeGain' : null),
  },
  {
    id: 'turned-into-loss',
    metrics: of('exchangeGain'),
    to: ({ left }) => (/转为?(?:汇兑)?(?:净)?(?:损失|亏损)[^，,。；;0-9]{0,4}$/u.test(left) ? 'exchangeLoss' : null),
  },
  {
    id: 'english-per-share',
    metrics: of('dividend dividendPerShare netProfit netProfitAttributable other'),
    to: ({ subject, right }) =>
      !/^ per (?:diluted )?(?:share|ADS|ordinary)/iu.test(right)
        ? null
        : /^dividend/.test(subject.id)
          ? 'dividendPerShare'
          : /^net/.test(subject.id)
            ? 'eps'
            : null,
  },
  {
    id: 'earnings-per-share',
    metrics: of('netProfit netProfitAttributable'),
    to: ({ quantity, left }) => (!atLeast(quantity, 6) && perShare.test(left) ? 'eps' : null),
  },
  {
    // 回购均价每股12.8元
    id: 'price-of-share',
    metrics: of('buyback asp'),
    to: ({ quantity, left }) =>
      quantity.kind === 'money' && !atLeast(quantity, 6) && /每股/u.test(left) ? 'other' : null,
  },
  {
    id: 'unnamed-per-share',
    metrics: of('other'),
    to: ({ quantity, left, right, before }) =>
      quantity.kind !== 'money' ||
      atLeast(quantity, 6) ||
      // 以每股8.4元配售1.2亿股
      /^(?:的价格|价格)?(?:配售|发行|认购|供股|增发)/u.test(right) ||
      !/每(?:股|份| ?ADS)(?!的?[^，,。；;0-9]{0,8}现金流)/u.test(left) ||
      // 汇损侵蚀每股0.9元: what it takes away or adds
      /(?:侵蚀|影响|冲击|拖累|挹注|贡献|增厚)(?:了|到)?(?:[QH][1-4]|第?[一二三四]季度?|全年)?每/u.test(left)
        ? null
        : before === 'eps' || (profits.has(before ?? '') && madeOf.test(left))
          ? 'eps'
          : before === 'netAssets' && !/派|息|股利/u.test(left)
            ? 'bookValuePerShare'
            : /作价|均价|价格|代价|成交价/u.test(left)
              ? 'buybackPrice'
              : /盈|赚|收益|纯益|净利|EPS|GAAP|IFRS|经调整/u.test(left)
                ? 'eps'
                : 'dividendPerShare',
  },
  {
    // 每标准箱平均收益894元，其中亚欧航线收益升至1,357元: no company takes in so little
    id: 'revenue-of-one',
    metrics: of('revenue'),
    to: ({ quantity, left, before }) =>
      !isSmall(quantity)
        ? null
        : people.test(left)
          ? 'arpu'
          : before === 'asp' || before === 'arpu' || before === 'yield'
            ? before
            : ofGoods.test(left)
              ? 'asp'
              : /[每均单]/u.test(left)
                ? 'other'
                : null,
  },
  {
    // 单车大概亏两万块钱
    id: 'profit-of-one',
    metrics: profits,
    to: ({ quantity, left }) => (isSmall(quantity) && ofUnit.test(left) ? 'unitProfit' : null),
  },
  {
    // 燃油平均每吨527美元: a price that is paid is none of the company's
    id: 'price-paid',
    metrics: of('asp'),
    to: ({ quantity, sentence }) => (isSmall(quantity) && paid.test(sentence) ? 'unitCost' : null),
  },
  {
    // 件均借款9,650元
    id: 'loan-of-one',
    metrics: of('debt loans deposits'),
    to: ({ quantity, left }) =>
      isSmall(quantity) && /(?:[件笔户人]均|每[笔件户])[^，,。；;0-9]{0,8}$/u.test(left) ? 'other' : null,
  },
  {
    // 存货18.2亿元，周转天数41天
    id: 'days-of-balance',
    metrics: of('other'),
    to: ({ quantity, left, before }) =>
      quantity.kind === 'dimension' && /周转(?:天|日)数[^，,。；;0-9]{0,4}$/u.test(left)
        ? ({ inventory: 'inventoryDays', receivables: 'receivableDays' }[before ?? ''] ?? null)
        : null,
  },
  {
    // 单客年均合同额38万元
    id: 'contract-of-one',
    metrics: of('orders gmv'),
    to: ({ quantity, left }) =>
      quantity.kind === 'money' && !atLeast(quantity, 7) && ofClient.test(left) ? 'arpu' : null,
  },
  {
    // 每平米物管费平均2.66元
    id: 'price-of-one',
    metrics: of('other'),
    to: ({ quantity, left }) =>
      isSmall(quantity) &&
      /每/u.test(left) &&
      ofGoods.test(left) &&
      !/成本|费用|利润|毛利|亏|补贴|奖励|分成|罚|油耗|电耗|排放|燃油|航油|采购|外购|对外买|指标/u.test(left)
        ? 'asp'
        : null,
  },
  {
    // 焦炭售价1,780元/吨
    id: 'price-by-unit',
    metrics: of('other'),
    to: ({ quantity, left, right }) =>
      isSmall(quantity) &&
      /^\s?[/／]\s?[\p{Script=Han}A-Za-z]/u.test(right) &&
      /[售销]价[^，,。；;0-9]{0,6}$/u.test(left)
        ? 'asp'
        : null,
  },
  {
    // 已回购1.37亿元，均价6.21元
    id: 'price-of-buyback',
    metrics: of('asp'),
    to: ({ before }) => (before === 'buyback' ? 'buybackPrice' : null),
  },
  {
    // 客户数量超过100家, 订单来自26家客户: firms, no users and no orders
    id: 'customers',
    metrics: of('users orders'),
    to: ({ quantity }) =>
      quantity.kind === 'dimension' && /^(?:家|国|个国家)$/u.test(quantity.unit ?? '') ? 'customers' : null,
  },
  {
    // 二期4万吨项目, 40万片产能: what a plant can do
    id: 'size-of-plant',
    metrics: of('volume shipments other'),
    to: ({ quantity, right }) =>
      quantity.kind === 'dimension' &&
      /^(?:级|规模)?的?[^，,。；;、0-9]{0,6}(?:项目|产能|产线|生产线|装置)/u.test(right)
        ? 'capacity'
        : null,
  },
  {
    // 净关闭723个，月底剩下5,812个; 校区净增23个至|188个
    id: 'stores-left',
    metrics: of('newStores closedStores additions'),
    to: ({ subject, left }) =>
      subject.id !== 'additions'
        ? remaining.test(left)
          ? 'storeCount'
          : null
        : /^[至到]\s*$/u.test(left)
          ? 'storeCount'
          : null,
  },
  {
    // EPS冲5.1元，推案上看620亿元: no share earns so much
    id: 'share-too-high',
    metrics: of('eps bookValuePerShare'),
    to: ({ quantity }) => (quantity.kind === 'money' && atLeast(quantity, 6) ? 'other' : null),
  },
  {
    // 内存价格涨，采购承诺27亿美元: no price of one
    id: 'price-too-high',
    metrics: of('asp arpu unitCost unitProfit revpar tariff'),
    to: ({ quantity }) => (quantity.kind === 'money' && atLeast(quantity, 9) ? 'other' : null),
  },
]

/** Non-GAAP每ADS 1.31元; 非GAAP净利润2亿美元，合每ADS 1.1美元: by its own word, or that of the profit. */
function basisOfShare({ subject, left, basis }: Case): Basis | null {
  if (/(?:非 ?|[Nn]on-? ?)(?:GAAP|IFRS)[^，,]{0,6}$/u.test(left)) return 'adjusted'
  return subject.id === 'other' ? basis : subject.basis
}

export function refine(told: Case): Subject {
  for (const { metrics, to } of refinements) {
    const id = metrics.has(told.subject.id) ? to(told) : null
    if (id !== null)
      return {
        ...told.subject,
        id,
        entity:
          /Days$/u.test(id) || (id === 'other' && told.subject.id !== 'revenue') || told.subject.entity?.includes('每')
            ? null
            : told.subject.entity,
        basis: id === 'eps' ? basisOfShare(told) : told.subject.basis,
      }
  }
  return told.subject
}

/** Whether it is 10^power or more. */
const atLeast = ({ value, range }: Quantity, power: number): boolean => {
  const most = value ?? range?.high ?? null
  if (most === null) return false
  return (most.units < 0n ? -most.units : most.units) >= 10n ** BigInt(power + most.scale)
}

/** Less than a hundred thousand, with its currency said. */
const isSmall = (quantity: Quantity): boolean => quantity.kind === 'money' && !atLeast(quantity, 5)
