/** Whose figure it is: the words that bound a name, and the places where an owner is named. */
import { describe, expect, test } from 'vitest'
import type { MetricRecord } from '../src/figures/metrics.ts'
import { type LimitRecord, nameIn } from '../src/figures/subject/entity.ts'
import { parse } from '../src/index.ts'
import { type Entry, load } from '../src/vocabulary/index.ts'

const page = (body: string): string =>
  `青禾科技(002999.SZ)公布2025年第三季度业绩\n2025-10-28 10:00 来源:某财经\n\n青禾科技10月28日公布第三季度业绩,净利润2亿元。\n\n${body}\n`
const owners = (body: string): string[] =>
  parse(page(body))
    .figures.slice(1)
    .map(({ metric, entity }) => `${metric} ${entity ?? '-'}`)

describe('words that bound a name', () => {
  const records = load<Entry & LimitRecord>('owner-limits')
  test.each(records.map((record) => [record.words[0]!, record] as const))('%s', (_, { examples }) => {
    for (const [left, name] of examples) expect([left, nameIn(left, [])]).toEqual([left, name])
  })

  test.each(records.map(({ words, kinds, except = [] }) => ({ words, kinds, except })))(
    '$kinds: $words.0 …',
    ({ words, kinds }) => {
      const first = (kind: string, make: (word: string) => string, wanted: string | null): void => {
        if (kinds.some((each) => each === kind))
          expect(words.filter((word) => nameIn(make(word), []) !== wanted)).toEqual([])
      }
      first('cut', (word) => `${word}叉车`, '叉车')
      first('front', (word) => `${word}叉车`, '叉车')
      first('back', (word) => `叉车${word}`, '叉车')
      first('never', (word) => `叉车${word}叉车`, null)
      first('alone', (word) => word, null)
    },
  )
})

test('a thing of a metric stands in one of its words', () => {
  const odd = load<MetricRecord>('metrics').flatMap(({ words, things = [] }) =>
    things.filter((thing) => !words.some((word) => word.includes(thing))),
  )
  expect(odd).toEqual([])
})

describe('what is left of something else is no name', () => {
  test.each([
    ['<某港通讯> 青禾公司', null],
    ['海潮财经网 望江化学', '望江化学'],
    ['增加逾80家店', null],
    ['单瓦0.5-', null],
    ['/吨', null],
    ['15【望江夜盘ADR', null],
    ['料中期扭', null],
    ['18省拥', null],
    ['Harbor 于', 'Harbor'],
    ['现季66', null],
    ['载人飞行器216', '载人飞行器216'],
    ['营运数据', null],
    ['青禾与旗下远山', null],
    ['首阶段提供', null],
    ['服务提供商', '服务提供商'],
    ['卡纸每吨', '卡纸'],
    ['首年料', null],
    ['连续第五个', null],
  ])('%s', (left, name) => {
    expect(nameIn(left, ['青禾'])).toBe(name)
  })
})

describe('a name that holds the letters of a limit is whole', () => {
  test.each(
    [
      '外卖 特卖场 便利店 便携储能 被动元件 转向系统 方向盘 演唱会 都江堰 对讲机 对美 一对一辅导 供给侧',
      '并购贷款 并网逆变器 共享单车 公共交通 底板 个护家清 个险 以旧换新 本草 净空 的士 之江 和风',
      '单片机 整体厨房 综合能源 综合体 云计算 钢结构 比特币 阿布扎比 模拟芯片 显示屏 移动支付 手持终端',
      '基因检测 要客 集团客户 公司金融 用友 当代 今日头条 我的世界 他汀 更衣柜 近洋 在岸 技改 有轨',
    ].flatMap((row) => row.split(' ')),
  )('%s', (name) => {
    expect(nameIn(name, [])).toBe(name)
  })
})

describe('where an owner is named', () => {
  test.each([
    [
      'a kind of debt',
      '货币资金7.9亿元，短期借款5.5亿元，长短期借款合计9亿元。',
      ['cash -', 'debt 短期借款', 'debt -'],
    ],
    ['which shares', '青禾科技A股报收5.3元，H股报收5.1港元。', ['sharePrice A股', 'sharePrice H股']],
    ['a part told by its name alone', '上半年出货量8.6GW，其中海上0.9GW。', ['shipments -', 'shipments 海上']],
    [
      'parts by their number',
      '农机、渔具占比分别为60%和40%，上述两项业务对应的收入额分别为6亿元、4亿元。',
      ['revenueShare 农机', 'revenueShare 渔具', 'revenue 农机', 'revenue 渔具'],
    ],
    ['a speaker points', '智能家电这边的营收占比是26%。', ['revenueShare 智能家电']],
    ['who uses it', '目前客户应用的七号制程营收占比达33%。', ['revenueShare 七号制程']],
    ['all that it owns', '公司旗下码头总吞吐量174万吨。', ['volume -']],
    [
      'the largest of them',
      '前五大客户合计占营收72%，最大一家不到三成。',
      ['revenueShare 前五大客户', 'revenueShare 最大客户'],
    ],
    ['whose share in the whole', '智能柜在配电设备销售中占七成。', ['revenueShare 智能柜']],
    [
      'a plant that goes into production',
      '东港锻造基地已于四月投产,产能利用率71%,上半年实现收入3,400万元。',
      ['utilisation 东港锻造基地', 'revenue 东港锻造基地'],
    ],
    [
      'a product that grows',
      '热管理系统成为新的增长点,前三季度实现收入14.6亿元,毛利率24.8%。',
      ['revenue 热管理系统', 'grossMargin 热管理系统'],
    ],
    ['the next part of a list', '自有品牌毛利率47%,代工只有28.6%。', ['grossMargin 自有品牌', 'grossMargin 代工']],
    [
      'the next part behind 则',
      '商场平均出租率为93%,写字楼则由91%回落至89%。',
      ['utilisation 商场', 'utilisation 写字楼', 'utilisation 写字楼'],
    ],
    [
      'shares one after the other',
      '工控占营收比重升到51%,消费性30%,车用掉到19%。',
      ['revenueShare 工控', 'revenueShare 消费性', 'revenueShare 车用'],
    ],
    [
      'those who are counted',
      '截至9月底,付费商户6.3万家,月费客户168万名,付费用户300万。',
      ['payingUsers 付费商户', 'users 月费客户', 'payingUsers -'],
    ],
    [
      'those who are counted own nothing',
      '期末付费商户数减至6.3万家,但ARPU升至1.9万元。',
      ['payingUsers 付费商户', 'arpu -'],
    ],
    [
      'who brings a part',
      '保健旅游收入增长9%,境外客人贡献营业额的16%。',
      ['revenue 保健旅游', 'revenueShare 境外客人'],
    ],
    ['what the metric is of', '住院人次4.9万,病床使用率76%。', ['volume 住院', 'utilisation 病床']],
    ['of one place, and which', '三季度单店日均GMV 4,210元。', ['gmv 单店日均']],
    [
      'a place whose name runs into a word for shops',
      '来自港澳市场的同店销售跌3.2%,澳门市场的同店销售跌2.1%。',
      ['revenue 港澳市场同店', 'revenue 澳门市场同店'],
    ],
    [
      "what the metric's own word is of, where nobody is named",
      '第三季病床使用率71%,客单价35元,旅客吞吐量21万人次,平均售价12元。',
      ['utilisation 病床', 'asp 客单价', 'volume 旅客', 'asp -'],
    ],
    [
      'a part of the balance just told',
      '有息负债42亿元,其中短期借款13亿元;有息负债42亿元。',
      ['debt -', 'debt 短期借款', 'debt -'],
    ],
    [
      'who loses goes on, whatever was told before',
      '航油成本3亿美元。码头这一块去年赚了3.1亿元。到家维修是亏钱的,亏了900万元。',
      ['fuelCost -', 'netProfit 码头', 'netProfit 到家维修'],
    ],
    ['a plain loss behind who opened', '年初在滨江开业的体检中心,上半年仍录得700万元亏损。', ['netProfit 体检中心']],
    [
      'but no loss that was taken out',
      '若撇除酒店物业重估亏损1.4亿元,实际赚3亿元。',
      ['fairValueChange 酒店', 'netProfit -'],
    ],
    ['a name before 我们', '卤料我们明年的销量目标是31万吨,今年预计27万吨。', ['volume 卤料', 'volume 卤料']],
    [
      'items behind what counts them',
      '主要原因有二:一是涂料产品价格下降,平均售价约31元;二是新建的湖西基地处于爬坡期,单位折旧较高,折旧额约4,100万元。',
      ['asp 涂料', 'depreciation 湖西基地'],
    ],
    ['a numbered item', '2. 寄存:寄存收入3亿元,增长4%。扣点约21%。', ['revenue 寄存', 'takeRate 寄存']],
    [
      'the company invests in it',
      '湖西项目一期规划5万吨,公司计划总投资12亿元。',
      ['other 湖西项目一期', 'investment 湖西项目一期'],
    ],
    ['what is taken up or down', '上调全年锂盐产量指引至6.1万吨。', ['volume 锂盐']],
    [
      'what money is invested in',
      '公司拟投资31亿元建设湖西基地二期。董事会决议扩充滨江新厂投资计划,投资总金额2亿美元。募集资金用于新药研发中心等项目,项目总投资9亿元。',
      ['investment 湖西基地二期', 'investment 滨江新厂', 'investment 新药研发中心'],
    ],
    ['what is built', '新船一共4艘,总造价3.1亿美元,今年付6,200万。', ['other 新船', 'capex 新船', 'capex 新船']],
    [
      'where shops are',
      '集团在港澳有62间分店。净关闭了71个零售点,到9月底在内地剩下412个。台湾31家门店,全国门店900家。',
      ['storeCount 港澳', 'closedStores -', 'storeCount 内地', 'storeCount 台湾', 'storeCount -'],
    ],
    ['a name that ends in 计划', '领航计划的收入同比翻倍,公司计划的资本开支3亿元。', ['revenue 领航计划', 'capex -']],
    [
      'a share that may come',
      '三年之内,希望海外收入可以占到游戏收入的三成左右,现在只有8%。',
      ['revenueShare 海外', 'revenueShare 海外'],
    ],
    ['what is looked at', '如果我们看滨江商城(不含新业务),毛利率同比改善了30个基点。', ['grossMargin 滨江商城']],
    ['a name that runs into the metric', '上半年物业销售收入按年上升48%。', ['revenue 物业销售']],
    [
      'parts in a bracket',
      '存货周转天数64天(原料31天、成品33天)。',
      ['inventoryDays -', 'inventoryDays 原料', 'inventoryDays 成品'],
    ],
    [
      "a plant's own profit, but not behind 公司",
      '湖西这条线,前三季度产能利用率81%,净利润1.1亿元,公司净利润3亿元。',
      ['utilisation 湖西', 'netProfit 湖西', 'netProfit -'],
    ],
    ['a metric in the name of a part', '通行费业务毛利率61%。', ['grossMargin 通行费业务']],
    [
      'customers own their stock, and nothing behind it',
      '华东主要客户的库存天数71天,毛利率31%。',
      ['inventoryDays 华东主要客户', 'grossMargin -'],
    ],
    [
      'each of those counted',
      '音乐付费用户数达到1.3亿,付费率19%。每个付费用户的月均收入是9.8元。',
      ['payingUsers 音乐', 'conversionRate 音乐', 'arpu 音乐'],
    ],
    [
      'no owner in a circumstance',
      '在国内家电行业放缓的情况下,净利润增长14%,收入增长2%。',
      ['netProfit -', 'revenue -'],
    ],
    ['our share of it', '在东南亚,初诊处方里我们的份额已经达到31%。', ['marketShare 初诊处方']],
    [
      'a film brings in',
      '多家机构测算,《长堤》为公司贡献收入约6.1亿元、净利润2.4亿元。',
      ['revenue 长堤', 'netProfit 长堤'],
    ],
    [
      'counts whose last number alone has its measure',
      '其中北部港区、南部港区及海外港区吞吐量分别为912万、431万及208万TEU。',
      ['volume 北部港区', 'volume 南部港区', 'volume 海外港区'],
    ],
    [
      'a division by a sentence',
      '码头及陆运事业是成长的单位。第三季营收31亿元,营业利益率两成。',
      ['revenue 码头及陆运', 'operatingMargin 码头及陆运'],
    ],
    ['but not before who was named', '餐饮业务前三季客单价35元,收入4亿元。', ['asp 餐饮业务', 'revenue 餐饮业务']],
    [
      'what the market does to a part',
      '骨料卖了210万吨,毛利率43%;商混量价都在跌,三季度亏了1300万元。',
      ['volume 骨料', 'grossMargin 骨料', 'netProfit 商混'],
    ],
    [
      'something happened to it',
      '东环高速是我们的主力,收入15亿元;西环高速因为封闭施工,收入跌19%至5.8亿元。',
      ['revenue 东环高速', 'revenue 西环高速'],
    ],
    ['what lies there', '西部那边的江岭高速仍处于培育期,收入3.2亿元。', ['revenue 江岭高速']],
    ['as calls in Taiwan turn to it', '那在芯片的一个部分,营收上半年是3亿元。', ['revenue 芯片']],
    ['a policy that is pointed at', '以旧换新这个政策有效,全年销量目标是十六万辆。', ['volume -']],
    [
      'firms of a place',
      '北美收入3亿元。\n\n北美主要客户正在补库存,单季营收可望季增5%。',
      ['revenue 北美', 'revenue -'],
    ],
    [
      'the whole behind a semicolon',
      '营业收入22亿元,其中民航业务收入1.4亿元;产能利用率不足,毛利率降至6%。',
      ['revenue -', 'revenue 民航业务', 'grossMargin -'],
    ],
    [
      'our own aims',
      '江北工厂利用率为78%。下季度我们给出的营收指引是6亿元,毛利率54%。',
      ['utilisation 江北工厂', 'revenue -', 'grossMargin -'],
    ],
    [
      'the revenue of a stretch behind a share',
      '服务器机壳占营收比重达38%,预估单季营收季增5%。',
      ['revenueShare 服务器机壳', 'revenue -'],
    ],
    [
      'the share told last',
      '工控占营收比重44%,车用掉到23%,上季是29%。',
      ['revenueShare 工控', 'revenueShare 车用', 'revenueShare 车用'],
    ],
    [
      'the amount behind a share',
      '大客户收入16亿元,来自北美的收入占66%,22亿元,同比涨三成。',
      ['revenue 大客户', 'revenueShare 北美', 'revenue 北美'],
    ],
    ['who brings it', '海运收入9亿元,去年电视业务为集团带来7,200万元的亏损。', ['revenue 海运', 'netProfit 电视业务']],
    ['a payout is of the whole', '派息连特别息占核心盈利的五成五。', ['dividendPayout -']],
    [
      'same stores and then the part',
      '内地收入增长7%,同店销售增长14%,亏损收窄至900万元。',
      ['revenue 内地', 'revenue 内地同店', 'netProfit 内地'],
    ],
    [
      'the level behind the growth of another',
      '白卡纸销量录得258万吨,按年上升三成;芯纸则减少2.1%至457万吨。',
      ['volume 白卡纸', 'volume 芯纸'],
    ],
    [
      'the matter turned to has a share in the whole',
      '国际业务方面,远洋平台的订单量增长58%,占集团收入的16%。',
      ['orders 远洋平台', 'revenueShare 国际'],
    ],
    [
      'what only a company has, behind a time',
      '江北新厂总投资19亿元。今年全年资本开支预计11亿元。产能利用率是71%。',
      ['investment 江北新厂', 'capex -', 'utilisation -'],
    ],
    ['all who work there', '线下校区收入3亿元,员工总数9,340人。', ['revenue 线下校区', 'headcount -']],
    [
      'the sum of both parts',
      '储能出货21万台,动力出货9万台,全年出货有望超过80万台。',
      ['shipments 储能', 'shipments 动力', 'shipments -'],
    ],
    ['the rest of it', '门诊收入4.3亿元;其余1.7亿元来自长者护理。', ['revenue 门诊', 'revenue 长者护理']],
    ['what happens in a section', '矿山机械板块。大型矿卡批量交付,实现收入18亿元。', ['revenue 矿山机械']],
    ['the price of one, of another', '会员ARPU是186元,直播是143元。', ['arpu 会员', 'arpu 直播']],
    [
      'the next matter of a call',
      '那在芯片的一个部分,营收上半年增长20%,那在这个component产品跟server产品的部分,上半年增长10%。',
      ['revenue 芯片', 'revenue component产品跟server产品'],
    ],
    [
      'a part of a share',
      '外销收入占比38%,其中直接出口美国的部分不到5%。',
      ['revenueShare 外销', 'revenueShare 直接出口美国'],
    ],
    ['what is surpassed', '以会员为主的增值收入首次超越游戏收入,占比38%。', ['revenueShare 增值']],
    [
      'the whole beside its parts',
      '游戏业务收入回升,带动公司总收入增长9%至88亿元,毛利率提升至46%。',
      ['revenue -', 'grossMargin -'],
    ],
    [
      'all shops',
      '本季新增门店210家,其中加盟店180家,期末门店总数5,600家,同店销售跌2%。',
      ['newStores -', 'storeCount 加盟店', 'storeCount -', 'revenue 同店'],
    ],
    [
      'a plant and then the company',
      '江北厂产能利用率约八成,全年营收目标维持年增15%,毛利率维持四成。',
      ['utilisation 江北厂', 'revenue -', 'grossMargin -'],
    ],
    [
      'what a part ships has no margin',
      '散热模组出货倍增,第三季毛利率升至28.5%。',
      ['shipments 散热模组', 'grossMargin -'],
    ],
    ['users behind a share', '广告收入占比首次超过五成,月活用户达4.8亿。', ['revenueShare 广告', 'mau -']],
    ['ours beside another', '青山公司毛利率为35%,低于我们的41%。', ['grossMargin 青山公司', 'grossMargin -']],
    ['we, in what we turned to', '海外这块,我们的收入是3亿元,毛利率20%。', ['revenue 海外', 'grossMargin 海外']],
    ['the company, in what it turned to', '国际业务方面,集团录得收入3亿元。', ['revenue 国际']],
    ['the company in a market', '在海外市场,公司销量为1.4万辆。', ['volume 海外']],
    ['a part that the group owns', '集团旗下酒店业务表现理想,收入按年升12%。', ['revenue 酒店']],
    ['a name that ends as a verb would', '组件占收入60%,储能占25%。', ['revenueShare 组件', 'revenueShare 储能']],
    ['a matter of the whole company', '盈利能力方面,公司毛利率为20%。', ['grossMargin -']],
    ['a number of four digits in a name', '2000万像素以上产品占营收40%。', ['revenueShare 2000万像素以上产品']],
    ['a matter turned to', '至于远山广告,前三季度实现营业收入1.03亿元。', ['revenue 远山广告']],
    [
      'a subsidiary of its own',
      '子公司“远山广告”前三季度收入8亿元,净利润0.4亿元。',
      ['revenue 远山广告', 'netProfit 远山广告'],
    ],
    ['the company itself, with 集团', '累计青禾科技集团前三季度营收287亿元。', ['revenue -']],
    [
      'words inside a name',
      '在研管线收入3亿元,履约服务收入2亿元,全球业务收入1亿元。',
      ['revenue 在研管线', 'revenue 履约服务', 'revenue 全球业务'],
    ],
  ])('%s', (_, body, wanted) => {
    expect(owners(body)).toEqual(wanted)
  })

  test('the company by its Latin name', () => {
    const memo = [
      'Qinghe 在2025年扩产。',
      'Qinghe 的新厂投产。',
      'Qinghe 正推进海外业务。',
      'Qinghe 于第三季度营收增长5%。',
    ]
    const text = `青禾科技(002999.SZ)2025年第三季度业绩会纪要\n2025-10-28 10:00 来源:某财经\n\n${memo.join('\n\n')}\n`
    expect(parse(text).figures.map(({ metric, entity }) => [metric, entity])).toEqual([['revenue', null]])
  })

  test('an answer is about what was asked, where one thing was', () => {
    const call = page(
      '问:公司固态电解质的进展如何?\n答:目前处于小批量阶段,前三季度形成收入386万元。\n问:全年毛利率怎么看?\n答:前三季度毛利率24%。',
    )
    expect(
      parse(call)
        .figures.slice(1)
        .map(({ metric, entity }) => [metric, entity]),
    ).toEqual([
      ['revenue', '固态电解质'],
      ['grossMargin', null],
    ])
  })

  test('of several questions the one that names the metric tells of what', () => {
    const call = page(
      '问:想请教《长堤》十一月之后的流水,大概在什么水平?另外,毛利率怎么看?\n答:十月份的流水大概是5.1亿元。毛利率在31%左右。',
    )
    expect(
      parse(call)
        .figures.slice(1)
        .map(({ metric, entity }) => [metric, entity]),
    ).toEqual([
      ['gmv', '长堤'],
      ['grossMargin', null],
    ])
  })

  test('what the question is said to be about holds for what it asks', () => {
    const call = page(
      '问:我的问题是关于《长堤》的。首先,我们看到十月流水环比下滑了两成,怎么理解?其次,明年的产品储备怎么看?\n答:我们自己的口径,十月流水环比下降大约11%。',
    )
    expect(parse(call).figures.at(-1)?.entity).toBe('长堤')
  })

  test.each([
    ['明年的资本开支怎么看?', '谢谢。大概二十来个亿吧,比今年略多。', 'capex 2000000000'],
    ['请问毛利率和资本开支的展望?', '四季度应该在33%左右。', 'grossMargin 0.33'],
    ['请问海外业务的收入占比是多少?', '大概三成。', 'revenueShare 0.3'],
    ['请问三季度末还有多少现金?', '一百一十几个亿。', 'cash 11000000000'],
    ['请问新店的进展?', '大概二十来个亿。', 'other 2000000000'],
  ])('a bare number answers the metric asked: %s', (question, answer, figure) => {
    const { figures } = parse(page(`问:${question}\n答:${answer}`))
    expect(figures.slice(1).map(({ metric, value }) => `${metric} ${value}`)).toEqual([figure])
  })

  test('what is 相关 is of the matter asked about, whoever is named between', () => {
    const call = page(
      '问:请介绍一下公司机器人关节的进展。\n答:公司两年前开始布局,目前处于送样阶段,前三季度相关收入约410万元。',
    )
    expect(parse(call).figures.at(-1)?.entity).toBe('机器人关节')
  })
})
