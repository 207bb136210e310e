/** Lines that are a mark by their shape alone: page numbers, rules, cash tags, index strips, addresses of the web. */
import type { Reason } from '../types.ts'
import type { LineRule, Verdict } from './line.ts'

/** A line that stands in one pair of brackets. */
const open = '[(（[［【〔]'
const close = '[)）\\]］】〕]'

const shapes: readonly (readonly [RegExp, Reason, string, ends?: boolean])[] = [
  // - 2 -, 2 / 14, 第3页
  [
    /^[-—–\s]*(?:第\s*)?\d{1,3}\s*(?:\/\s*\d{1,3}|页|[-—–])\s*(?:\/?\s*共\s*\d+\s*页)?[-—–\s]*$/,
    'page-tools',
    'page-number',
  ],
  [/^[\s\-—–_=*.·+~─━＿#◆■☆★]{3,}$/, 'page-tools', 'rule-line'],
  [/^-{3,}[^\s-]{2,6}-{3,}$/, 'page-tools', 'rule-line'],
  [
    /^[\s·、|]*(?:\$[^$\s]{1,30}(?:\([^)]{1,14}\))?\$?[\s·、|]*(?:加入自选\s*\+?)?|#[^#\s]{1,20}#?\s*){1,12}$/,
    'ticker-widget',
    'cash-tags',
  ],
  [
    /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|cn|hk|tw|live|info|cc)(?:\s?[㐀-鿿]{0,6})$/i,
    'copyright',
    'site-name',
  ],
  // 123456789下一页, [1] [2] 下一页, 123>: the rest of the article is on other pages.
  [
    /^[\d\s.<>‹›«»[\]]{0,60}(?:上一页|下一页|尾页|末页)[\d\s.<>‹›«»]{0,20}(?:上一页|下一页|尾页|末页)?$/,
    'navigation',
    'pager',
    true,
  ],
  [/^1\s?2[\d\s]{0,20}[>›»]$/, 'navigation', 'pager', true],
  [/^(?:<<\s?)?返回[^。，,]{0,10}$/, 'navigation', 'back-link'],
  [/^\+\d{1,2}$/, 'image-credit', 'image-count'],
  // (…记者罗一舟摄), …。(资料照), 河洲日报记者罗一舟摄: a caption may count things, unlike what its words alone tell.
  [
    /^.{2,80}(?:[(（][^()（）]{0,14}(?:资料照|资料图|资料图片|示意图|摄|摄影|供图|图片|照片|翻摄|截图|取自[^()（）]{0,16})[)）]|(?:记者|通讯员)\s?[一-鿿]{2,4}\s?摄|[。\s]图[/／:：][^。，,]{2,14}(?:提供|摄))。?$/,
    'image-credit',
    'caption',
  ],
  [
    /^(?:[\w-]+ ){0,4}(?:icon|logo|image|img|avatar|thumbnail|banner)(?: of [\w ]{2,24})?$/i,
    'placeholder',
    'alternative-text',
  ],
  // 河洲头条(hezhoutt)——…: what else an account has to tell
  [/^\S{2,10}[(（][A-Za-z]\w{4,20}[)）]\s?[—–-]{1,2}\S.{6,80}$/, 'see-also', 'account'],
  // 【本文来源:…。…欢迎联系…】
  [/^【[^】]{10,200}(?:联系|邮箱|投稿|转载)[^】]{0,80}】$/, 'page-tools', 'bracketed-note'],
  // 其他财经新闻, 本周热门话题: whatever the site calls its list
  [
    /^(?:其[他它]|更多|今日|近期|本周|本月|24小时|最新|热门|往期|同类|站内)[\u4e00-\u9fff]{0,4}(?:新闻|报[道导]|文章|资讯|要闻|头条|话题|专题|推荐|阅读|热点|热文|排行|视频|图集)[榜单>»]{0,2}$/,
    'related-links',
    'list-heading',
    true,
  ],
  // ## Page 3; report.pdf 共41页; 附件:1800_1.pdf(131KB); tpl/index.html
  [/^#{0,4}\s?Page\s?\d{1,3}$/i, 'page-tools', 'page-number'],
  [
    /\.(?:pdf|docx?|xlsx?|pptx?)(?:[)）]|\s?[(（][\d.]+\s?[KM]B[)）]|\s.{0,40}(?:下载|全屏|页|荧幕).{0,12})?$/i,
    'page-tools',
    'file',
  ],
  [/^[\w./-]{3,80}\.(?:html?|php|aspx?|jsp)$/i, 'markup', 'markup-residue'],
  // 我是某某AI,我可以总结文章信息。
  [/^我是.{2,14}[，,]我(?:可以|能)(?:帮|为|总结|回答).{2,24}$/, 'page-tools', 'assistant'],
  // 某某股份(600999)相关资讯
  [/^[^。，,]{2,20}相关(?:资讯|新闻|公告|报道|研报|文章)$/, 'related-links', 'list-heading', true],
  // 有问题请联系 …@….com 广告联系 QQ:…
  [/^[^。]{0,24}(?:联系|合作).{0,40}(?:\w@\w|QQ\s?[:：]?\s?\d{5})/, 'copyright', 'contact', true],
  // 某某科技董事长某某(右); 业绩公布(图1)
  [/^[^。:：]{6,60}[(（](?:[左右中]|前排|后排|[左右][一二三四五起]|图[左右]|图\d)[)）]$/, 'image-credit', 'caption'],
  // 评论:7
  [/^(?:评论|跟[贴帖]|阅读|浏览|点赞|收藏|转发|回复)数?\s?[:：]\s?\d+[万+]?$/, 'page-tools', 'counter'],
  [
    /^感谢.{2,30}(?:线索|投稿|投递|爆料)[^，,]{0,6}[!！。]?$|^(?:内容)?持续更新中[.。…]{0,8}$/,
    'page-tools',
    'editors-note',
  ],
  // 05-27 某某科技 300784 28.30
  [/^\d{2}-\d{2}\s+[一-鿿A-Za-z]{2,8}\s+\d{6}\s+\d+\.\d{2}$/, 'ticker-widget', 'new-shares'],
  // 相关个股 6127 河洲钢 上市 62.5 ▼2.3 -3.55%: a share's code, its price, and by how much it moved
  [
    /^.{0,24}(?:^|[\s(（])\d{4,6}(?:\.[A-Z]{2})?[)）]?\s.{0,24}?\d(?:\.\d{1,3})?\s{1,4}[▲▼+-]\s?\d[\d.]{0,9}\s{1,4}[▲▼+-]?\s?\d[\d.]{0,6}%.{0,30}$/,
    'ticker-widget',
    'quote-line',
  ],
  [/^[+-]\d{1,6}\.\d{1,3}\s{1,4}[(（]?[+-]\d{1,3}\.\d{1,3}%[)）]?$/, 'ticker-widget', 'quote-line'],
  [/^沽空 ?\$[\d.,]{1,12}[十百千万亿]{0,2}[;；] ?比率 ?[\d.]{1,8}%$/, 'ticker-widget', 'quote-line'],
  // 00:00 / 03:25
  [/^\d{1,2}:\d\d\s?\/\s?\d{1,2}:\d\d$/, 'page-tools', 'player'],
  // (本文首发于某某财经APP)
  [/^[(（【]本文(?:首发|原载|刊发|刊于|发表)[于自在][^()（）【】]{2,30}[)）】]$/, 'page-tools', 'bracketed-note'],
  // (会场调试设备), [00:12:30 连线中断约十秒]: what the typist heard of the room and of the line
  [
    new RegExp(
      `^${open}(?:(?!${close}).){0,24}(?:中断|断线|掉线|断开|不清|杂音|静音|卡顿|故障|调试|茶歇|休会|播放)(?!率)(?:(?!${close}).){0,14}${close}$`,
    ),
    'stage-note',
    'stage-line',
  ],
  // [此处插入会议PPT第6页], (见幻灯片第3页)
  [
    new RegExp(
      `^${open}(?:此处)?(?:插入|见|请看|参见|播放)(?:(?!${close}).){0,10}(?:PPT|幻灯片|简报|投影片|图片|图表|视频)(?:(?!${close}).){0,10}${close}$`,
      'i',
    ),
    'placeholder',
    'slide',
  ],
  // [图表:近八季毛利率 制图:某某], (相片说明:新购的牵引车)
  [
    new RegExp(
      `^${open}(?:图表?|图片|相片|照片|配图|图说|图注|图解)(?:说明)?\\s?[:：](?:(?!${close}).){2,100}${close}$`,
    ),
    'image-credit',
    'caption',
  ],
  // (语音转写,未经公司审阅,可能存在识别误差)
  [
    new RegExp(
      `^${open}(?:(?!${close}).){0,20}(?:转写|转录|识别|机翻|机器翻译|AI|自动生成)(?:(?!${close}).){0,40}(?:未经|误差|错误|有误|仅供|为准)(?:(?!${close}).){0,20}${close}$`,
    ),
    'disclaimer',
    'transcription-note',
  ],
  // >> 查看某某科技历史财务数据
  [/^(?:>{1,4}|»{1,2})\s{0,2}(?:查看|阅读|点击|了解|进入|前往|下载).{0,40}$/, 'see-also', 'arrow-link'],
  // —— 同行业纪要速递 ——
  [
    /^[\s—–-]{0,6}(?:同行业?|同板块|本行业|行业)[一-鿿]{0,4}(?:速递|速览|推荐|精选|动态)[\s—–-]{0,6}$/,
    'related-links',
    'list-heading',
    true,
  ],
  // 文字稿 14.2万 关注者
  [/^\S{2,16}\s+\d[\d.,]*[万千kKwW]?\s?(?:位|名)?(?:关注者|粉丝|订阅者|人关注)$/, 'page-tools', 'followers'],
  // 文章 3128 粉丝 46万 +关注: the account, above or below what it wrote
  [/(?:^|\s)(?:文章|获赞|作品)\s?\d[\d.,]*万?\s{1,4}粉丝\s?\d[\d.,]*万?(?:\s.{0,14})?$/, 'page-tools', 'followers'],
  // ▼▼▼下一页:管理层点睇下半年▼▼▼
  [/^[^\p{L}\p{N}]{0,8}(?:下一页|续下页|下页更精彩)\s?[:：].{2,40}$/u, 'navigation', 'pager'],
  // f 分享 LINE传送 复制网址
  [
    /^(?=.{0,40}(?:分享|传送|复制))(?:(?:f|FB|Facebook|LINE|X|Twitter|微信|微博|QQ|WhatsApp|Email|邮件|脸书|推特)?\s?(?:分享|传送|转发|复制(?:链接|网址|连结|链结)|列印|打印|收藏)\s{0,4}){2,6}$/i,
    'share-bar',
    'share-bar',
  ],
  // 全文 2460 字,阅读约需 7 分钟
  [
    /^(?:本文|全文|文章)?[共约]{0,2}\s?\d[\d,]*\s?字[,，、\s]{0,3}.{0,3}阅读.{0,6}\d\s?分钟$/,
    'page-tools',
    'reading-time',
  ],
  [/^(?:https?:\/\/|www\.)\S+$/, 'page-tools', 'web-address'],
  [/^<!--.{0,300}-->$/, 'markup', 'markup-residue'],
  [/^<\/?[a-z][^<>]{0,200}>$/i, 'markup', 'markup-residue'],
  // A comma alone belongs to the sentence around it.
  [/^(?![，、；。：]$)[^\p{L}\p{N}$%()（）\-—]+$/u, 'page-tools', 'symbols'],
]

export const marks: LineRule = ({ text }) => {
  if (text.length > 400) return null
  const found = shapes.find(([pattern]) => pattern.test(text))
  return found ? verdict(found[1], found[2], found[3]) : null
}

const verdict = (reason: Reason, name: string, ends = false): Verdict => ({ reason, rule: `clean/${name}`, ends })
