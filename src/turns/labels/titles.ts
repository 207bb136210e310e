/** Labels with a title beside the name, or for it: 首席财务官 孟青, 孟青 首席财务官, Lidia Bai - Head of IR. */
import { escapePattern } from '../../pattern.ts'
import { isTitle, roleOf, splitTitles } from '../../people.ts'
import { findMentions } from '../cast/mentions.ts'
import { isHan, wholeName } from '../cast/names.ts'
import { endsSaying } from '../reporting-verb.ts'
import { houseEnd, isHouse, labelOf, nobody } from '../words.ts'
import { person, type Reader, voice } from './label.ts'

const foreignEnd = /^\p{Script=Han}{1,3}$/u

const saying = /补充|回答|发言|[答问说讲总]|回应|介绍|表示|先生|女士|博士|致辞/

/** 摩根士丹利分析师Andy Hu, 首席财务官 孟青 孟青(CFO), 主持人|投资者关系主管 安然(Ann An). */
export const readTitled: Reader = (words) => {
  const mention = findMentions(words)[0]
  if (!mention || mention.person.role === 'media') return null
  const { titles, role } = mention.person
  const { name, rest } = nameAndRest(words.slice(mention.end), mention.person.name)
  if (rest !== '' && !(/^[(（][^()（）]{1,40}[)）]$/.test(rest) && !/[\d?？]/.test(rest))) return null
  const company = words.startsWith('公司', mention.start) && isHouse(words.slice(0, mention.start + 2))
  const lead = words.slice(0, mention.start + (company ? 2 : 0)).trim()
  const house = lead === '' ? null : leadHouse(lead)
  if (lead !== '' && house === undefined) return null
  const others = [...mention.person.aliases, ...bracketName(rest)]
  const aliases = others.flatMap((other) => [other, `${name}(${other})`])
  if (role === 'operator')
    return voice(words.slice(mention.start, mention.name.start).trim(), 'operator', 'turns/role-word')
  if (role === 'analyst' || role === 'investor')
    return person(name, role === 'investor' && house ? 'analyst' : role, 'turns/broker-analyst', {
      aliases,
      titles,
      affiliation: house ?? unlistedHouse(lead),
    })
  return person(name, 'executive', 'turns/title-name', { aliases, titles })
}

/** The name, and what is left behind it; 孟青 孟青(CFO) says it twice. */
function nameAndRest(after: string, named: string): { name: string; rest: string } {
  const rest = after.replace(new RegExp(`^\\s?${escapePattern(named)}\\s?`), '').trim()
  // CFO马埃斯特里: a foreign name goes on where one of ours would have ended.
  const foreign = foreignEnd.test(rest) && !saying.test(rest) && !endsSaying(named + rest)
  return foreign ? { name: named + rest, rest: '' } : { name: named, rest }
}

const bracketName = (rest: string): string[] => {
  const inside = /^[(（](.{2,40})[)）]$/.exec(rest)?.[1]
  return inside && !isTitle(inside) && wholeName(inside) ? [inside] : []
}

/** 投资者关系 顾青: a department or a short title, a gap, a name. */
export const readShortTitled: Reader = (words) => {
  const match = /^(\S{2,8}?)[\s|,，、/\-–—]+(.{2,40})$/.exec(words)
  const entry = match && labelOf.get(match[1]!)
  const name = match && /executive|operator/.test(entry?.role ?? '') ? wholeName(match[2]!) : null
  // 会议主持人 安然 hosts, whoever she is.
  if (name && entry?.role === 'operator')
    return person(name.name, 'operator', 'turns/title-name', { aliases: name.aliases, post: match![1]! })
  return name && person(name.name, 'executive', 'turns/title-name', { aliases: name.aliases, titles: [match![1]!] })
}

/** What stands before 分析师 and is no trade, no grade and no place is a house, though no list knows it. */
function unlistedHouse(lead: string): string | null {
  const bare = lead.replace(/[\s|,，、/的-]+$/, '').replace(/(?:高级|资深|首席|股票|证券)+$/, '')
  return /^(?:\p{Script=Han}{2,6}|[A-Z][A-Za-z&. ]{1,24}\p{Script=Han}{0,4})$/u.test(bare) &&
    !nobody.test(bare) &&
    !trade.test(bare)
    ? bare
    : null
}

const trade =
  /^(?:高级|资深|首席|股票|证券|卖方|买方|电话|线上|现场|会议|下一位|第.位)|(?:行业|互联网|科技|传媒|汽车|医药|消费|食品|饮料|电子|机械|地产|金融|银行业|非银|能源|化工|有色|军工|通信|电新|研究部|团队|市场|策略|宏观)$/

/** The house before a title; null for words that add nothing (主持人|, a company's name); undefined where it is no label at all. */
function leadHouse(lead: string): string | null | undefined {
  const bare = lead.replace(/[\s|,，、/的-]+$/, '')
  if (bare === '' || labelOf.has(bare)) return null
  const end = houseEnd(bare, 0)
  if (end > 0 && /^[\u4e00-\u9fffA-Za-z]{0,12}$/.test(bare.slice(end))) return bare.slice(0, end)
  return /^[\u4e00-\u9fffA-Za-z0-9 &.-]{2,14}$/.test(bare) && !/[是的在对说讲看有了]/.test(bare) ? null : undefined
}

/** Lidia Bai - Head of IR, Samir Rao - J.P. Morgan - Analyst, 海伦·霍特 - 投资者关系副总裁. */
export const readDashed: Reader = (words) => {
  const [first, ...rest] = words.split(/\s[-–—|]{1,2}\s|--|——|\s?[|｜]\s?/)
  // Mark Chen, Harbor Logistics - CEO: the house before the dash.
  const comma = first ? first.search(/[,，] ?/) : -1
  if (comma > 0) rest.unshift(first!.slice(comma + 1).trim())
  const name = first && rest.length > 0 && rest.length < 4 ? wholeName(comma > 0 ? first.slice(0, comma) : first) : null
  if (!name) return null
  const titles = rest.filter((part) => isTitlePhrase(part))
  const houses = rest.filter((part) => !isTitlePhrase(part))
  if (houses.some((part) => part.length > 60 || /['"_{}[\]]/.test(part) || /[。？！?!]/.test(part.replace(/\.$/, ''))))
    return null
  const analyst = titles.some((title) => /分析|研究员|Analyst/.test(title)) || houses.some(isHouseLike)
  return person(name.name, analyst ? 'analyst' : 'executive', 'turns/name-organisation', {
    aliases: name.aliases,
    titles: [...name.titles, ...titles.flatMap(splitTitles)],
    affiliation: analyst ? ((houses[0] ?? null)?.replace(/研究部$/, '') ?? null) : null,
  })
}

const isHouseLike = (words: string): boolean => isHouse(words) || houseEnd(words, 0) >= Math.min(words.length, 4)

const englishTitle =
  /\b(?:Chief|President|Chairman|Chairwoman|Chair|Founder|Director|Head of|Treasurer|Secretary|Manager|Analyst|CEO|CFO|COO|CTO|IR|Officer|Vice President|EVP|SVP|Investor Relations)\b/

export const isTitlePhrase = (words: string): boolean =>
  isTitle(words) ||
  englishTitle.test(words) ||
  (isHan(words) && /(?:总裁|总监|主管|负责人|经理|官|长|董事|分析师|主席|创始人|秘书|顾问)$/.test(words))

/** 孟青 首席财务官, 段明远 国盛证券分析师: the title or the house behind the name. */
export const readNameTitle: Reader = (words) => {
  const match = /^(.{2,30}?)[\s,，、/]+(.{2,30})$/.exec(words)
  const name = match && wholeName(match[1]!)
  if (!match || !name) return null
  const end = houseEnd(match[2]!, 0)
  if (end > 0 && /^(?:\p{Script=Han}{0,8}(?:分析师|分析员|研究员))?$/u.test(match[2]!.slice(end)))
    return person(name.name, 'analyst', 'turns/name-organisation', {
      aliases: name.aliases,
      affiliation: match[2]!.slice(0, end),
    })
  return isTitlePhrase(match[2]!)
    ? person(name.name, 'executive', 'turns/name-organisation', {
        aliases: name.aliases,
        titles: [...name.titles, ...splitTitles(match[2]!)],
      })
    : null
}

/** 集团总裁, 副总经理兼董事会秘书: titles and no name. */
export const readTitle: Reader = (words) => {
  const titles = /^[\p{Script=Han}A-Z、/&]{2,16}$/u.test(words) ? splitTitles(words) : []
  return titles.length > 0 && titles.every((title) => roleOf([title]) === 'executive')
    ? voice(words, 'executive', 'turns/title-alone', { titles })
    : null
}
