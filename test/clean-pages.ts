/** Pages of our own invention in the styles of many sites, line by line with what each line is. */
export const pages: Readonly<Record<string, string>> = {
  'a portal, with links and another article below': `
navigation | 首页 财经 股票 基金 港股 美股 期货
breadcrumb | 您的位置:首页 > 财经 > 公司 > 正文

title | 青禾食品三季度净利润增长两成 董事长:渠道库存已回到健康水平

meta | 2025-10-28 20:15  来源:河洲财经  作者:罗一舟
share-bar | 分享到: 微信 微博 QQ空间
page-tools | 字号: 大 中 小

body | 10月28日晚间,青禾食品(603999.SH)披露三季报,前三季度实现营业收入41.2亿元,同比增长9.6%;归母净利润5.03亿元,同比增长20.4%。
body | 公司表示,利润增速快于收入,主要是原料成本回落和高毛利产品占比提高。
see-also | 详见:青禾食品三季报全文
body | 在次日的业绩说明会上,董事长周听澜表示,青禾食品的渠道库存已经回到健康水平,明年不再压货。
image-credit | 图片来源:视觉中国
body | 截至9月末,青禾食品的货币资金为12.7亿元,没有有息负债。

meta | (责任编辑:罗一舟)
disclaimer | 免责声明:本文观点仅代表作者本人,与本网立场无关。
related-links | 相关阅读
related-links | ·休闲食品三季报盘点 谁在逆势扩张
related-links | ·零食折扣店的加盟商们怎么样了
related-links | 热门推荐
unrelated-article | 南方多地入秋失败
unrelated-article | 中央气象台预计,未来三天江南南部和华南大部最高气温仍在三十度以上,市民出行仍需注意防晒补水,早晚温差不大。
comments | 网友评论(2)
comments | 老张: 早就不吃他们家的瓜子了
copyright | Copyright © 2012-2025 河洲财经 版权所有
copyright | 沪ICP备00000000号-1`,

  'the summary of a report: key figures below the telephone numbers': `
title | 青禾食品股份有限公司2025年半年度报告摘要
body | 1.1 本半年度报告摘要来自半年度报告全文,投资者欲了解详细内容,应当仔细阅读同时刊载于交易所网站上的半年度报告全文。
body | 1.2 公司简介
body | 姓名 罗一舟
copyright | 电话 021-20203000
copyright | 传真 021-20203001
body | 二 主要财务数据
body | 单位:元 币种:人民币
body | 本报告期末 上年度末 增减(%)
body | 总资产 4,039,331,350.17 4,347,776,653.12 -7.09
body | 归属于上市公司股东的净资产 1,915,660,283.28 1,861,636,909.08 2.90
body | 营业收入 367,254,273.60 426,044,247.45 -13.80
body | 归属于上市公司股东的净利润 44,439,446.19 35,591,265.10 24.86
body | 基本每股收益 0.52 0.38 36.84`,

  'a public account of a messenger': `
title | 净利润翻倍,星桥光电做对了什么?
meta | 原创 财报里的光 2025年08月27日 21:40 上海
advertisement | 点击上方蓝字关注我们,设为星标⭐不迷路
body | 8月26日,星桥光电交出了上市以来最好的一份半年报:收入18.6亿元,同比增长54%,净利润2.4亿元,同比增长1.1倍。
heading | 01  订单从哪里来
body | 拆开来看,星桥光电的增长主要来自数据中心的高速模块,这一块收入占比从三成提到了五成二。
body | “客户的预测每个月都在往上调,我们现在最缺的是老化测试的设备。”总经理韩峤在电话会上说。
heading | 02  风险在哪里
body | 前五大客户占收入的七成一,星桥光电自己也承认,集中度是明年最大的不确定性。
page-tools | — END —
disclaimer | 本文仅供交流,不构成任何投资建议。
related-links | 往期推荐
related-links | ▶ 光模块的下半场:谁能留在牌桌上
related-links | ▶ 一文看懂硅光
page-tools | 喜欢就点个“在看”吧
page-tools | 阅读 3.4万   赞 210   在看 96`,

  'the text of a filing with its page numbers and running heads': `
body | 云岭机电股份有限公司
body | （于中华人民共和国注册成立的股份有限公司）
meta | （股份代号：07999）
title | 截至二零二五年九月三十日止六个月中期业绩公告
body | 云岭机电股份有限公司（「本公司」）董事会欣然公布截至二零二五年九月三十日止六个月的未经审核中期业绩。
heading | 一、财务摘要
body | 收入
body | 1,286,400
body | 1,101,933
body | 毛利
body | 402,118
body | 331,209
page-tools | 云岭机电股份有限公司 中期业绩公告
page-tools | 1
body | 期内收入为人民币12.86亿元，较去年同期增长16.7%，主要由于电机业务的出货量增加，而平均售价大致保
page-tools | 云岭机电股份有限公司 中期业绩公告
page-tools | 2
body | 持平稳。毛利率为31.3%，较去年同期上升1.2个百分点。
body | 董事会不建议派发中期股息（二零二四年同期：无）。
page-tools | 云岭机电股份有限公司 中期业绩公告
page-tools | 3
body | 承董事会命
body | 云岭机电股份有限公司
body | 主席 高望舒
meta | 香港，二零二五年八月二十二日
body | 于本公告日期，执行董事为高望舒先生；独立非执行董事为叶青女士及孟川先生。`,

  'a stock forum': `
navigation | 股吧 首页 行情 数据 自选 登录 注册
breadcrumb | 当前位置:股吧 > 海岚制药吧 > 正文
title | 海岚制药2025年一季报电话会纪要(整理)
meta | 发表于 2025-04-29 22:10:31 作者:药罐子
ticker-widget | $海岚制药(SZ300999)$ 
body | 时间比较赶,只记了重点,有错漏请指正。
body | Q:一季度收入下滑的原因是什么?
body | A:主要是集采续标后老品种降价,海岚制药一季度收入6.1亿元,同比下降7.8%,二季度会恢复。
body | Q:创新药的进展?
body | A:三期入组已经完成,预计四季度读出数据,海岚制药不会因为费用压力推迟。
page-tools | 点赞 23  收藏 41  转发
comments | 全部评论 (3)
comments | 韭菜0792: 四季度读出数据,那现在可以埋伏了
comments | 药罐子: 理性看待
disclaimer | 声明:用户在社区发表的所有信息仅代表个人观点,与本网站立场无关。`,

  'a mail newsletter': `
navigation | 若无法正常显示,请点此在浏览器中查看
title | 【早报】临港芯片四季度指引超预期
meta | 2026-02-05 07:30
body | 临港芯片昨晚公布四季度业绩,收入9.82亿美元,同比增长31%,毛利率44.6%,均高于市场预期。
body | 公司预计一季度收入10.1亿至10.5亿美元,临港芯片首席财务官称,先进制程的产能利用率已经满载。
body | 我们的看法:上调的幅度不大,但方向已经明确,临港芯片的库存天数连续三个季度下降。
navigation | 退订 | 转发给朋友 | 联系我们`,

  'a Taiwanese paper': `
navigation | 即時 熱門 財經 產業 證券 國際 兩岸
breadcrumb | 首頁 / 財經 / 產業
title | 昕達電第3季每股賺2.31元 法說會：AI電源明年占比上看四成
meta | 2025-11-06 18:40 財經日日報 記者林若晴／台北報導
share-bar | 分享 LINE Facebook 複製連結
body | 電源供應器廠昕達電（9998）今（6）日召開法說會，公布第3季稅後純益8.6億元，季增18%、年增33%，每股純益2.31元。
body | 總經理杜衡表示，昕達電的AI伺服器電源出貨優於預期，明年占營收比重可望達四成。
image-credit | ▲昕達電廠區外觀。（資料照，業者提供）
body | 展望第4季，昕達電預估營收季增個位數百分比，毛利率持平。
see-also | 延伸閱讀：電源族群誰最補
related-links | 相關新聞
related-links | 電源三雄10月營收出爐
related-links | 法人：散熱族群還有一波
copyright | 財經日日報 版權所有 不得轉載`,

  'a Hong Kong paper': `
ticker-widget | 恒指 25,612.40 ▲102.11 國指 9,087.15 ▲33.20
navigation | 即時 | 港股 | 地產 | 理財 | 專欄 | 影片
title | 【業績】匯川零售中期多賺一成二 派息增至9仙 下半年續關舖
meta | 撰文：何慕言   出版：2025-11-27 17:02
body | 匯川零售(09990)公布截至9月底止中期業績，股東應佔溢利3.42億元(港元‧下同)，按年升12%，派中期息9仙。
advertisement | 廣告
body | 期內營業額28.6億元，按年微跌1.4%，同店銷售則回升0.8%。匯川零售指，毛利率擴闊是盈利上升主因。
body | 行政總裁容靜在業績會上說，匯川零售下半年會續關約20間舖，但不會撤出街舖市場。
ticker-widget | (報價延遲十五分鐘，沽空金額截至收市 16:20。)
advertisement | 📢 立即下載「匯財」App 追蹤最新消息
comments | 讀者留言（1）
comments | 匿名：街舖仲有人行咩
disclaimer | 免責聲明：本報內容僅作參考，不構成投資建議，盈虧自負。`,

  'an English frame around a Chinese transcript': `
navigation | Skip to main content
navigation | Home Markets News Watchlist Sign in
title | 远帆科技 (YFKJ) 2025年第二季度业绩电话会议记录
meta | Aug 21, 2025
body | Operator
body | 大家好，欢迎参加远帆科技2025年第二季度业绩电话会议。现在有请投资者关系总监许棠。
body | 许棠
body | 谢谢。今天参加会议的有首席执行官顾北辰和首席财务官温如言。
body | 顾北辰
body | 远帆科技二季度收入为21.4亿元，同比增长17%，订阅收入占比提高到六成三。
placeholder | [外语]
body | 温如言
body | 毛利率为58.1%，经营现金流为4.9亿元。三季度我们预计收入在22亿元至22.6亿元之间。
body | Operator
body | 第一个问题来自中信证券的分析师。
copyright | © 2025 YFKJ transcripts. All Rights Reserved.`,

  'nothing but a title, a date and a body': `
title | 澄江新材预计2025年净利润同比下降30%至40%
meta | 2026年1月23日
body | 澄江新材晚间公告称,2025年归母净利润预计为1.2亿元至1.4亿元,同比下降30%至40%,主要受产品价格下跌影响。`,

  'another company first, the same heading above both': `
seo-spam | 久久影视-国产在线-高清视频-最新地址
navigation | 网站首页 | 要闻 | 公司 | 数据 | 滚动
title | 鹿鸣酒业一季度营收微增 电话会称不会压货换增长
meta | 时间:2025-04-30 09:12 来源:酒业观察 点击:312次
body | 鹿鸣酒业昨晚披露一季报,营业收入33.1亿元,同比增长2.2%;归母净利润11.9亿元,同比增长1.8%。
body | 在随后的电话会上,鹿鸣酒业董事长钟岳称,公司不会用压货来换增长,经销商库存控制在两个月以内。
body | 分析师追问全年目标,钟岳回答:“鹿鸣酒业的目标没有变,但节奏会更平缓。”
related-links | 上一篇:海运价格连跌三周
related-links | 下一篇:没有了
unrelated-article | 渤湾港务一季度吞吐量创新高 净利润增长15%
unrelated-article | 渤湾港务4月29日发布公告,一季度完成货物吞吐量1.2亿吨,同比增长6.1%,实现营业收入21.7亿元,净利润4.4亿元,公司预计二季度集装箱航线将继续加密,码头作业效率同比提升。 转载自 港口网
navigation | 友情链接:酒业网 港口网`,
}
