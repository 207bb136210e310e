/** Measure words: which count people, places, goods; which are units of their own; which measure nothing that is reported. */
import type { Quantity } from '../types.ts'

export type UnitClass =
  | 'people'
  | 'places'
  | 'items'
  | 'goods'
  | 'days'
  | 'time'
  | 'duration'
  | 'area'
  | 'shares'
  | 'never'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const people = words('人 名 户 个 位 家 人次 名员工 个人 员')
/** Persons by their measure word: none of the goods. */
const staff = words('名 员 名员工')
const places = words('家 间 个 店 座 所 处 城 站')
const items = words('单 笔 宗 个 辆 张 台 架 艘 部 套 件 枚 份 只 款 项 支 条 场 例 栋 幢 伙 床 号 册 箱 部车 次')
const counted = words(
  '个 家 间 台 辆 部 名 人 位 户 伙 宗 单 笔 艘 架 座 店 件 套 场 城 条 只 款 项 所 席 例 份 床 张 票 班 幢 栋 支 枚 处 站 名员工 个人 员 人次 头 颗 粒 羽 尾 只',
)
const classes: readonly (readonly [UnitClass, ReadonlySet<string>])[] = [
  ['days', words('天 日')],
  ['time', words('分钟 小时 个小时 秒 秒钟')],
  ['duration', words('年 月 个月 季 个季度 季度 周 星期 个星期 周年 旬 个财季 财年 个交易日 个工作日 礼拜')],
  ['area', words('平方米 万平方米 平米 公顷 亩 平方公里 平方英尺 平方呎 平方尺 方呎 方尺 坪')],
  ['shares', words('股')],
  [
    'never',
    words(
      '岁 点 页 次 届 级 度 代 层 步 句 分 折 声 篇 版 期 时 时许 米 公里 厘米 毫米 英寸 吋 纳米 世纪 刻钟 路 位数 摄氏度 ℃ 公斤 克 毫克 磅 伏 安 赫兹 字 章 节 集 倍速 成 轮 档 批 种 类 门 颗星 日元 番 排 名次 瓦 伏特 寸 号线 千克 kg km cm mm nm 英里 海里 毫安时 秒 像素 万像素 P K 核 线程 马力 分贝 码 °C kw Hz GHz MHz GB TB MB',
    ),
  ],
]

/** 三个问题, 两个方面, 五家机构: counted, but not the company's business. */
export const notBusiness =
  /^(?:的)?(?:不同|主要|重要|关键|新的?|核心|大的?|小的?|月|多)?(?:问题|方面|原因|层面|部分|维度|阶段|重点|方向|要素|步骤|因素|角度|工作日|交易日|自然日|小时|季度|季|月|年头|年|星期|礼拜|周|世纪|机构|大行|券商|分析师|媒体|投行|涨停|跌停|板|数字|例子|词|字|话题|议案|趋势|特点|判断|想法|小问题|补充|维度|亮点|挑战|优势|股本|台阶|档|财年|财政年度|财季|财报|数量级|选择|前提|目标|机会|参数|专家|经济学家|受访|评级|买入|增持|持有|步|字头|身位|回合|来回|层次|步伐|环节|条件|信号|变化|逻辑|口径|百分点|基点|点|标的|(?:国家|授权|有效)?(?:发明|实用新型|外观设计)?专利|发明|实用新型|奖项|认证|国家专利|软件著作权|论文|标准)/u

export function unitClass({ unit }: Quantity): UnitClass | null {
  return classes.find(([, set]) => set.has(unit ?? ''))?.[0] ?? null
}

/** 铼酸铵2090千克, 海缆3,600公里: goods where a metric says so, else sizes of things. */
const sold = words('公斤 千克 kg 克 公里')

/** Whether a measure word suits a metric's class of units: 3.27亿人 for users, 612家 for stores. */
export function suits(quantity: Quantity, wanted: string): boolean {
  const unit = quantity.unit ?? ''
  const own = unitClass(quantity)
  if (wanted === 'people') return people.has(unit)
  if (wanted === 'places') return places.has(unit)
  if (wanted === 'items') return items.has(unit) || unit === '公里' || (own === null && counted.has(unit))
  if (wanted === 'goods') return (own === null && !staff.has(unit)) || own === 'area' || sold.has(unit)
  return own === wanted
}

/** The contract's unit of a dimension, or null where the word counts nothing that a company reports. */
export function dimensionUnit(quantity: Quantity, right: string): string | null {
  const unit = quantity.unit ?? ''
  const own = unitClass(quantity)
  if (own === 'never' || notBusiness.test(right)) return null
  if (own === 'days') return 'days'
  if (own === 'duration') return unit
  if (/标准箱|TEU/u.test(unit)) return 'TEU'
  return counted.has(unit) || /^个./u.test(unit) ? 'count' : unit
}

/** 三家, 两款: a handful in Chinese numerals is a manner of speaking, not a reported count. */
export const isHandful = ({ value, range }: Quantity, raw: string): boolean => {
  const most = value ?? range?.high ?? null
  return most !== null && most.scale === 0 && most.units <= 12n && !/\d/.test(raw)
}

/** 每TEU运费收入, 每吨收入: what one of the goods brings is its price. */
export const ofGoods =
  /每(?:个|一)?(?:TEU|标准?箱|重箱|吨|公吨|平方?米|平方尺|平方呎|辆|台|架|单|票|件|公斤|千克|斤|桶|度|千瓦时|兆瓦时|立方米?|间夜?|晚|百升|千升|瓶|箱|支|套|车|头|只|羽|片|盒|吨公里|张)|[吨件票箱台车瓶桶]均/u
