/** Voices without a name: who they are by the words that the page has for them. */
import type { Role } from '../../types.ts'

const trade =
  '(?:电新|电子|有色|机械|军工|通信|计算机|化工|食饮|食品饮料|医药|传媒|汽车|家电|地产|非银|银行|零售|商社|社服|交运|轻工|纺服|农业|建材|建筑|煤炭|钢铁|环保|公用|策略|宏观|固收|海外)'
export const voices: readonly { pattern: RegExp; role: Role }[] = [
  { pattern: /(?:公司|集团)?(?:管理层|高管层|管理团队)/g, role: 'management' },
  // 公司相关负责人, 望江股份有关人士: whoever it is, he speaks for the company; 工信部相关负责人 does not.
  {
    pattern:
      /(?:(?:公司|集团)(?:方面)?|(?<![部局委会所府院门商协国市省县]))(?:(?:相关|有关)(?:业务|部门|项目)?(?:的)?(?:负责人|人士|高管|工作人员|管理人员)|(?<=公司|集团|方面)(?:负责人|人士|高管))(?=(?:则|也|还|随后)?(?:在|对|向|就|于|告诉|回应)?[^,，。:：]{0,24}?(?:表示|称|指出|透露|回应|介绍|说|告诉|解释|强调|坦言|补充|回复))/g,
    role: 'management',
  },
  // 公司董秘办人士, 证券部工作人员, 董秘办: a department speaks.
  {
    pattern:
      /(?:公司|集团)?(?:董秘办|董办|证券部|证券事务部|投关部|投资者关系部|公关部|品牌部)(?:相关)?(?:人士|工作人员|负责人)?/g,
    role: 'management',
  },
  // 一位江浙的大经销商对我们吐槽: people of the trade.
  {
    pattern:
      /(?:经销商|供应商|加盟商|代理商|渠道商|店主|车主)(?=(?:对|向)[^,，。:：]{1,12}(?:表示|吐槽|透露|说|称|坦言|抱怨|直言)|告诉)/g,
    role: 'unknown',
  },
  { pattern: /(?:外资|内资|本土|美系|欧系)法人/g, role: 'analyst' },
  // 法人认为,…; 也有外资认为: those of the market who follow the company, where the sentence is theirs.
  {
    pattern:
      /(?<=^|[。！!?？]|也?有|多数|部分)(?:法人(?:机构|圈)?|外资|(?:券商|投资)机构)(?=(?:则|也|普遍|多)?(?:认为|表示|指出|直言|分析))/gu,
    role: 'analyst',
  },
  // 一家公募的基金经理对记者说: who invests, unnamed.
  {
    pattern:
      /(?:基金经理|投资经理|投资总监|私募人士|公募人士)(?=(?:则|也)?(?:在|对|向)?[^。:：]{0,14}(?:表示|称|指出|说|告诉|坦言|直言|认为))/g,
    role: 'investor',
  },
  { pattern: /(?:公司)?发言人(?!部|制)/g, role: 'executive' },
  {
    pattern:
      /(?:卖方|买方|独立|资深|行业|互联网|外资|本土|券商|大行)?(?:分析师|分析员|研究员)(?!大?会(?:议|上|后)|电话会)/g,
    role: 'analyst',
  },
  {
    pattern:
      /(?:个人|中小|机构)?投资者(?!日|大会|会议|交流会|说明会)|(?:小|中小)?股东(?!应占|大会|会|总|权益|回报|的)|网友/g,
    role: 'investor',
  },
  { pattern: /(?:现场|在场)?(?:媒体|记者)(?=(?:追问|提问|问|询问))/g, role: 'media' },
  // 公司董事长表示: a title that nobody's name follows.
  {
    pattern:
      /(?:公司|集团|其|该公司)?(?:营运|运营|投资|技术|联席|执行)?(?:董事长|董事会主席|行政总裁|首席执行官|执行长|总裁|总经理|首席财务官|财务总监|财务长|董秘|董事会秘书|CEO|CFO|COO)(?=(?:则|也|亦|还|随后|同时|在[^,，。]{1,16}|于[^,，。]{1,16}|对[^,，。]{1,12}|向[^,，。]{1,12}|进一步){0,2}(?:表示|称|指出|透露|回应|回答|介绍|说|认为|强调|坦言|直言|指|预计|补充|解释|原话))/g,
    role: 'executive',
  },
  // 远星电新团队点评称: a house by its short name, and what its analysts look after.
  {
    pattern: new RegExp(
      `${trade}(?:行业)?(?:研究)?团队(?=(?:在[^,，。]{0,12})?(?:点评|表示|认为|指出|称|预计|发布|上调|下调))`,
      'g',
    ),
    role: 'analyst',
  },
  {
    pattern: /(?:美系|欧系|日系|亚系|港系|陆系|某)外资|多家大行|大行(?=(?:认为|指出|表示|料|预期|指))/g,
    role: 'analyst',
  },
]
/** 管理层 is one voice by all its names, and so are 公司董秘办人士 and 董秘办人士; the printed form is an alias. */
export function voiceName(printed: string, role: Role): string {
  if (role === 'management' && /管理(?:层|团队)/.test(printed)) return '管理层'
  if (role === 'management') return printed.replace(/^(?:公司|集团)(?=董|证券|投|公关|品牌)/, '')
  if (role === 'executive') return printed.replace(/^(?:该?公司|集团|其)/, '')
  return role === 'analyst' && printed.endsWith('分析师') ? '分析师' : printed
}
