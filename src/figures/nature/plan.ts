/** Plans, policies and aims: what a company has set itself, with no period or another than the sentence's. */

/** An authorised buyback is an outlook without a period; a done one is a fact. */
export const isAuthorised = (metric: string, clause: string, right: string): boolean =>
  metric === 'buyback' &&
  /计划|授权|批准|核准|拟|不超过|额度|上限|至多|总额|方案/u.test(clause + nearBy(right)) &&
  !/已(?!批准|核准|宣布|公布|授权|通过|获|推出)|累计|完成|用掉|用了|耗资|花了|花费|[期季年]内|购回|斥资|成交/u.test(
    clause,
  ) &&
  // 以5,600万美元|回购了约230万股, 回购10亿|注销完成
  !/^[^，,。；;]{0,8}(?:回购了|购回了|买入了|完成)/u.test(right)

/** 用了1亿元，|股东大会给的授权上限…: what the next clause tells is another matter. */
const nearBy = (right: string): string => right.split(/[，,。；;]/u)[0]!

/** 计划总投资18.5亿元, 规划年产能5万吨: a plan has no period. */
export const isPlan = (metric: string, clause: string, built = false): boolean =>
  longTerm.test(clause) ||
  someDay.test(clause) ||
  (metric === 'dividendPayout' && policy.test(clause) && !ofOneYear.test(clause)) ||
  (/回购价格?[^，,。；;]{0,4}(?:不超过|不高于|上限)/u.test(clause) && metric !== 'buyback') ||
  (metric === 'investment' &&
    !built &&
    /总投资|计划投资|拟投资|投资总[额金]|投资计划|项目|(?:决定|拟|计划|通过|批准)[^，,。；;]{0,16}(?:斥资|投资)/u.test(
      clause,
    ) &&
    !/已投|累计|完成投资/u.test(clause)) ||
  (planCosts.has(metric) && !built && /总(?:造价|投入)/u.test(clause) && !/已|累计|完成/u.test(clause)) ||
  (metric === 'investment' &&
    !built &&
    putInto.test(clause) &&
    !/已|累计|完成|增持|了|20\d\d|[今去上本][年季]|[期季年]内/u.test(clause)) ||
  (metric === 'capacity' && /规划|设计|达产/u.test(clause)) ||
  /规划[约近]?\d/u.test(clause) ||
  /里程碑[^，,]{0,8}(?:最高|可达|至多|不超过|合计)/u.test(clause)

/** 新厂一期投资20亿元, 子公司注资1.7亿美元, 斥资23亿元: what a plant or a subsidiary is to cost. */
const putInto =
  /(?:厂|产线|生产线|基地|园区|码头|中心|子公司|电站|车间)[^，,。；;0-9]{0,6}(?:投资|注资|增资|资本注入)|斥资[约近逾]?\d/u
const planCosts: ReadonlySet<string> = new Set(['capex', 'investment', 'other'])

/** 满产后成本控制在三万元, 投产后可新增两万吨: of a plant that does not yet run, or not at full load. */
export const atFullLoad =
  /(?<!已经?)(?:满负荷(?!运)|(?:达产|满产|满载)(?:以|之)?后|(?:投产|量产)(?:以|之)?后[^，,]{0,8}(?:可|将|预计|实现|贡献|新增|年))/u

/** 我们中期的毛利率目标是32%, 长期来看有信心做到50%. */
const longTerm =
  /有信心[^，,。；;]{0,4}(?:中长期|长期)|(?:中长期|长期|中期)(?!股息|息|报告|业绩|股利|派息|分红|票据|借款|贷款|负债|债|应收|股权|投资|激励|合同|协议|合约|存款|资产)[^，,。；;]{0,14}(?:目标|指引|有信心|可以做到|模型|预期)/u

/** 未来有可能成长为年收入一万亿美元的业务: some day. */
const someDay = /未来(?!\s?[一二两三四五六七八九十\d])[^，,。；;0-9]{0,6}(?:有可能|有望|可能|可以|能够)/u

/** 今年的分红比例提升至不低于40%: of that year; 2025至2027年每年不低于六成 is not. */
const ofOneYear = /^(?!.*(?:每年|三年|五年|规划|往后|未来)).*(?:今年|本年度|明年|20\d\d年度?(?!起|[至到及、-]))/u

/** 派息比率维持在五成, 政策系派七成半. */
const policy = /维持|政策|不低于|不少于|不变/u

/** 使用率去到四成五就打和: what it would take. */
export const breaksEven =
  /^[^，,。；;]{0,4}(?:就|才|便|方)[^，,。；;]{0,3}(?:打平|打和|盈亏平衡|收支平衡|回本|赚钱|盈利)/u

/** 1,000家直营店的目标, 75亿元的营收目标: the number is an aim, when it was set or will be met is said elsewhere. */
export const aimBehind = /^[^，,。；;0-9]{0,6}(?:目标|考核线|KPI)(?!价|市场|客户|人群|用户)/u

/** 早前提出的3,200亿元|资本开支计划: still stands. */
export const planBehind = /^[^，,。；;0-9]{0,8}(?:计划|方案|规划)/u

/** 完成全年1,600万台目标的|74.2%: how much of an aim is done. */
export const aimDone =
  /(?<!预计|预期|有望|力争|确保|可|将|能)(?:完成|达成|实现|达到)了?(?:[^，,。；;]|,(?=\d)){0,18}(?:目标|计划|指引|预算|任务)的[约近逾\s]{0,2}$/u
