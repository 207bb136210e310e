/** Paragraphs that open with the label of a speaker, as pages set them. */
import { isTitle } from '../people.ts'

const label =
  '(?:问|答|追问|提问|回答|提问者|问题|投资者|投资人|投资者提问|网友提问|公司回答|主持人|管理层|公司|分析师|记者|操作员|接线员|会议助手|Operator|Q|A)'

const speaker: readonly { readonly anonymous: boolean; readonly pattern: RegExp }[] = [
  {
    anonymous: true,
    pattern:
      /^(?:\d{1,2}\s?[、.．]\s?)?[【[(（]?(?:问|答|追问|Q|A|提问|回答|问题)(?:\s?\d{0,2}[】\])）]?\s?[:：、.．]|[】\]]|[(（][^)）]{1,20}[)）][:：]|$)/,
  },
  {
    anonymous: false,
    pattern: new RegExp(
      `^(?:\\d{1,2}\\s?[、.]\\s?)?[【[]?${label}\\s?\\d{0,2}[】\\]]?\\s?(?:[(（][^()（）]{2,40}[)）]\\s?[:：]|[:：|｜]|$)`,
    ),
  },
  { anonymous: false, pattern: /^.{0,30}(?:分析师|研究员)[^,，。:：]{0,24}[:：]/ },
  { anonymous: false, pattern: /^(?:发言人|说话人)\s?\d{1,2}\s*[(（]?\d{1,2}:\d\d/ },
  // 【时报-快讯】 and [港岸新闻网]记者 open news.
  { anonymous: false, pattern: /^[[【](?![^\]】]{0,14}(?:[报讯社网]|新闻)[\]】])[^\]】\d]{2,16}[\]】]\s?\S/ },
  {
    anonymous: false,
    pattern:
      /^[•·]?\s?(?:[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){1,3}|\p{Script=Han}{1,6}·\p{Script=Han}{1,8})(?:\s?[-–—]{1,2}\s?[^。]{2,50})?$/u,
  },
  { anonymous: false, pattern: /^(?:\d{1,2}月\d{1,2}日)?(?:有投资者.{0,30}提问|公司(?:回答|回复)(?:表示)?[:：])/ },
  // 投资者 138****2211 2025-09-12 09:04, the words below
  { anonymous: false, pattern: /^\S.{0,28}\s\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d{2}(?::\d{2})?$/ },
  // A row of an investors' platform: when, who, what, and the answer.
  { anonymous: false, pattern: /\t[^\t]{4,}[?？!！][^\t]{0,40}\t/ },
  // 操作员 [1] · 程言,望江股份 - 执行长 [3]
  { anonymous: false, pattern: /^[^。:：]{2,60}\s?[[【]\d{1,3}[\]】]$/ },
  // 程言, 望江股份 - 执行长: the number behind it was cut
  { anonymous: false, pattern: /^[^,，。:：]{2,30}[,，] ?[^。:：,，]{2,40}? [-–—] [^。:：,，]{2,40}$/ },
  // 程　多谢各位 · 程(CFO)　毛利率: one surname, a wide gap
  { anonymous: false, pattern: /^\p{Script=Han}(?:[(（][^()（）]{1,10}[)）])?[ \u3000\t]{1,4}[^\s]{8}/u },
  { anonymous: false, pattern: /^SPEAKER_\d{1,2}\s?[:：]/ },
  // 总经理 程远 | 谢谢主持人,…。
  { anonymous: false, pattern: /^[^|。,，:：\d]{2,20}\s?\|\s?[^|]{8,}[。？！?!]\s?\|?$/ },
  // Group CFO 财务总监 (Daniel Wong 黄志明): and the words below · <孟青>谢谢大家
  {
    anonymous: false,
    pattern: /^(?:[^。:：()（）]{2,40}[(（](?:Mr|Mrs|Ms|Miss|Dr)\.? [^()（）]{2,40}[)）]\s?[:：]$|<[^<>\d/]{2,16}>\S)/,
  },
  // 孟青 首席财务官, the words below
  {
    anonymous: false,
    pattern:
      /^\p{Script=Han}{2,4} \p{Script=Han}{0,12}(?:董事长|主席|总裁|总经理|总监|财务官|执行官|运营官|财务长|执行长|董秘|秘书|分析师|研究员)$/u,
  },
  // 1.1 行政总裁方明贤发言
  { anonymous: false, pattern: /^[\d.、一二三四五]{0,5}\s?[^,，。]{0,14}(?:发言|致辞|陈述)(?:$|[:：]|各位|大家|谢谢)/ },
]

const labelLike = /^([^:：,，。\d(（[][^:：,，。\d]{1,15})[:：]\s?\S/

export function speakerOf(text: string, next: string, names: ReadonlySet<string>): 'anonymous' | 'named' | null {
  const head = text.slice(0, 120)
  for (const { anonymous, pattern } of speaker) if (pattern.test(head)) return anonymous ? 'anonymous' : 'named'
  const own = labelLike.exec(head)?.[1]?.trim() ?? (text.length < 16 && next.length > 25 ? text : '')
  if (/^.{2,12}[(（].{2,20}[)）]$/.test(own) && isTitle(own.replace(/^.*[(（]|[)）]$/g, ''))) return 'named'
  return names.has(own) || names.has(own.replace(/[(（].*$/, '')) ? 'named' : null
}

/** 盈利:1,500万元–1,800万元, 比上年同期增长:53%: a field with its amount; nobody says a bare number. */
const field = /[:：]\s?约?[-+]?\d[\d\s,.%％–—－~～至/元股港美万亿-]{0,40}$/

/** Labels and lone short lines that come more than once: names of speakers, not topics. */
export function repeatedLabels(texts: readonly string[]): Set<string> {
  const seen = new Map<string, number>()
  for (const [i, text] of texts.entries()) {
    const lone = text.length > 1 && text.length < 16 && (texts[i + 1] ?? '').length > 25
    const own =
      (field.test(text.slice(0, 120)) ? null : labelLike.exec(text.slice(0, 120))?.[1]) ?? (lone ? text : null)
    if (own) seen.set(own, (seen.get(own) ?? 0) + 1)
  }
  return new Set([...seen].filter(([own, times]) => times > 1 && !/[\d%％]/.test(own)).map(([own]) => own))
}
