/** Characters that fold to another one, one for one. */

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/\s+/).map((pair) => [pair[0]!, pair[1]!] as const))

/** CJK radicals that have no decomposition in Unicode (EquivalentUnifiedIdeograph.txt), as far as they are characters of their own. */
export const radicals = pairs(
  '⺁厂 ⺇几 ⺌小 ⺎兀 ⺏尣 ⺐尢 ⺑尣 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺟母 ⺠民 ⺢水 ⺤爪 ⺥爪 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ' +
    '⺰纟 ⺱网 ⺲罒 ⺳网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ' +
    '⻎辶 ⻏邑 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ' +
    '⻮齿 ⻯竜 ⻰龙 ⻲龟 ⻳龟',
)

/** Variants that OpenCC's t → cn keeps: Hong Kong and Taiwan forms first, then Japanese ones. */
export const variants = pairs(
  '囯国 衞卫 値值 戸户 砲炮 馀余 賸剩 衹只 祗只 妳你 牠它 甦苏 痺痹 汚污 徴征 宂冗 鬦斗 餽馈 ' +
    '歳岁 黒黑 毎每 徳德 歩步 乗乘 広广 対对 図图 囲围 壊坏 変变 応应 悪恶 挙举 検检 気气 渉涉 満满 発发 県县 経经 続续 総总 価价 ' +
    '単单 権权 労劳 営营 売卖 銭钱 鉄铁 両两 亜亚 拠据 拡扩 択择 沢泽 済济 桜樱 様样 覧览 観观 触触 訳译 転转 軽轻 険险 隠隐 雑杂 霊灵 ' +
    '頼赖 顕显 験验 駅驿 駆驱 楽乐 斉齐 竜龙 薬药 覚觉 継继 絵绘 縁缘 聴听 関关 陥陷 遅迟 処处 剤剂 効效 勧劝 収收 圧压 塁垒 奨奖',
)

/** Readings that hang on their neighbours: the character after conversion, the right one, and where. */
export const readings: readonly (readonly [wrong: string, right: string, where: RegExp])[] = [
  // Taiwan writes the particle 着 as 著 (隨著, 意味著); as a word of its own it stays (著名, 顯著, 名著).
  ['著', '着', /(?<![显卓昭巨名原编译专合论土拙遗新旧撰较])著(?![名作称述者录书])/g],
  ['甚', '什', /甚(?=么)/g],
  ['覆', '复', /覆(?=[核审牌检盘])/g],
  // 供應鍊 beside 供應鏈.
  ['炼', '链', /(?<=供应|产业|价值|生态|区块)炼/g],
  ['帐', '账', /(?<![蚊营纱幔床军])帐(?![篷幕子])/g],
]
