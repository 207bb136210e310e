/** What others expect: the market, analysts, brokers; said before the number or behind it. */

/** 低于彭博综合分析师平均预估的|1.72亿元. */
export const expected =
  /(?:分析[师员]们?|市场|机构|法人|大行|券商|华尔街|彭博社?|路透|一致|综合)[^，,。；;0-9]{0,12}(?:预期|预估|预测|估计|共识|中位数)[^，,。；;0-9]{0,6}$|(?:市场|分析师|机构|外界)(?:原先|原本|普遍|此前|早前)(?:预[期计估料])[^，,。；;0-9]{0,24}$/u

/** 归母净利润预测为…, 我们测算: what brokers reckon; a company gives 指引 and 目标. */
export const brokerForecast =
  /(?:收入|营收|利润|净利|盈利|盈测|EPS|每股收益|每股盈[利余]|业绩)(?:的)?预测[^，,。；;]{0,24}$/u

/** 归母净利润均值为|29.4亿元. */
export const averageForecast = /(?:均值|平均值|中位数|中值)[为是约\s]{0,3}$/u

export const beatBefore =
  /(?:高于|低于|优于|逊于|胜|超过|超出|超|好于|好过|不及|符合|超越|低过|高过|差过|略胜|略逊于|击败|强于|弱于|较|比)[^0-9，,。；;]{0,12}$/u

/** 优于预期的|55.5%至57.5%, 比预期的|6亿元: nobody is said to expect it. */
export const bareExpectation =
  /(?:高于|低于|优于|逊于|好于|好过|超过|超出|不及|胜过?|差于)预[期估测](?:值)?的?[\s约-]{0,2}$|(?:(?<![同环占对相])比|较)预[期估测](?:值)?的[\s约-]{0,2}$/u

/** 1.30元|的市场预期: what others expect, said behind the number. */
export const expectationAfter =
  /^(?:元)?(?:的|之)?(?:市场|分析师|分析员|机构|华尔街|彭博|券商|大行|一致|平均|普遍)[^，。；,;]{0,6}(?:预期|预测|预估|估计|共识|均值)|^(?:的|之)?(?:预期|预估|预测)(?:值|中值)?(?:$|[，。,；;(（])/u

/** 多家机构测算，新作为公司贡献收入约3.2亿元、|净利润1.1亿元: reckoned by outsiders, up to the end of the sentence. */
export const reckoned =
  /(?:机构|券商|法人|外资|分析[师员]|业内|大行)(?:人士)?(?:普遍|粗略|据此|初步)?(?:测算|推算|估算|粗估)[^。；;]{0,60}$/u

/** 以五成配息率计算，|殖利率7%: what follows from a payout that is supposed. */
export const onPayout =
  /以[^，,。；;]{0,6}(?:[配派]息率|配发率|派发率|[配派]息比率)[^，,。；;]{0,8}(?:推算|计算|估算|测算)/u

/** 以此推算得出|第三季度净利润3.9亿元: a broker's own reckoning of a time that has closed. */
export const inferred = /(?:推算|测算|推导)(?:得出|可得|下来|后)[^。；;]{0,60}$/u
