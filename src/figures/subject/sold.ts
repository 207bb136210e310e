/** Names that end so are balances, costs and the like: nothing that a part of the company sells. */
export const notSold =
  /(?:余额|成本|费用|资产|金额|损失|收益|储备|拨备|准备|开支|支出|投资|款|贷|债|利|润|股|税|影响|补贴|奖金|现金|订单|存货|库存|商誉|负债|权益|资金|额度|授信|工程|投入|预算|保费|规模)$/u
