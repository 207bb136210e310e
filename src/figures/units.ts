/** Measure words: which count things, which are units of their own, which measure nothing that is reported. */
import type { Quantity } from '../types.ts'

const counted = new Set(
  '个 家 间 台 辆 部 名 人 位 户 宗 单 笔 艘 架 座 店 件 套 场 城 条 只 款 项 所 席 例 份 床 号 册 张 班 幢 栋 支 枚 粒 组 幅 处 站 口 盘 册 门 亩 名员工 个人 人次'.split(
    ' ',
  ),
)
const uncountable = new Set(
  '年 月 日 岁 点 页 次 届 级 度 代 层 步 句 秒 分 小时 周年 周岁 折 声 篇 版 期 时 个小时 岁以上 号 时许 米 公里 厘米 毫米 英寸 纳米 时分 楼 世纪 刻钟 路 座位 摄氏度 ℃ 千克 公斤 克 毫克 磅 伏 安 赫兹 字 章 节 集 股'.split(
    ' ',
  ),
)
const lengths = new Set('天 日'.split(' '))
/** 三个问题, 两个方面, 五家机构: counted, but not the company's business. */
const counted2 =
  /^(?:的)?(?:不同|主要|重要|关键|新的?|核心|大的?|小的?)?(?:问题|方面|原因|层面|部分|维度|阶段|重点|关键|方向|要素|步骤|因素|角度|工作日|交易日|自然日|小时|季度|季|月|年头|年|星期|礼拜|周|世纪|机构|大行|券商|分析师|媒体|投行|涨停|跌停|板|数字|例子|词|字|话题|议案|趋势|特点|判断|想法|小问题|补充|维持|亮点|挑战|优势|股本|台阶|档|财年|财政年度|财季|财报|数量级|选择|前提|目标|机会|参数|专家|经济学家|受访|评级|买入|增持|持有|步|阶|字头|亿|身位|回合|来回)/u

/** The contract's unit of a dimension, or null where the word counts nothing that a company reports. */
export function dimensionUnit(quantity: Quantity, right: string): string | null {
  const word = quantity.unit ?? ''
  if (counted2.test(right)) return null
  if (lengths.has(word)) return word === '天' ? 'days' : null
  if (uncountable.has(word)) return null
  if (word === '标准箱' || word === '个标准箱' || word === 'TEU') return 'TEU'
  return counted.has(word) ? 'count' : word
}

/** 万股, 股: shares are reported where something is bought back, placed or held. */
export const isDays = (quantity: Quantity): boolean => quantity.unit === '天' || quantity.unit === '日'
