/** page → the market whose words it uses. */
import { matches } from './page.ts'

export type Region = 'CN' | 'HK' | 'TW' | 'MY' | 'SG'

/** Words of the trade that one market has and the others have not. */
const cues: readonly { readonly region: Region; readonly words: RegExp; readonly weight: number }[] = [
  {
    region: 'TW',
    words: /新台币|台币|法说会|法人说明会|上市柜|上柜|兴柜|每股纯益|税后纯益|每股盈余|台北|投顾|金管会/g,
    weight: 3,
  },
  { region: 'TW', words: /自结(?:合并)?(?:财务|营收|盈余|损益|[税获净每])|税[前后]净损(?!失)/g, weight: 3 },
  { region: 'TW', words: /年增|季增|年减|季减|月增|营益率|财测|法人|仟元|财务长|董座/g, weight: 1 },
  {
    region: 'HK',
    words: /按年|按季|溢利|股份代号|股东应占|拥有人应占|末期息|中期息|沽空|纯利|少赚|多赚/g,
    weight: 3,
  },
  { region: 'HK', words: /港交所|联交所|港元|港仙|HK\$|香港/g, weight: 0.5 },
  { region: 'MY', words: /令吉|马交所|主板种植股/g, weight: 3 },
  { region: 'SG', words: /坡元|新加坡元|新交所|(?<![A-Z])S\$/g, weight: 3 },
  { region: 'CN', words: /同比|环比|归母|扣非|上市公司股东|证监会|证券代码|科创板|创业板|A股/g, weight: 1 },
]

/** The region with most words of its own; the mainland where none stands out. */
export function regionOf(text: string): Region {
  const score = new Map<Region, number>()
  for (const { region, words, weight } of cues)
    score.set(region, (score.get(region) ?? 0) + weight * matches(text, words))
  const [best] = [...score].sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : 'CN'
}
