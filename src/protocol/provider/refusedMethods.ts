const onlyOwnScreens =
  'An account is delegated to code only on the wallet’s own screens (EIP-7702), not at a page’s request.'

const onlyOperators =
  'This is for whoever runs the node. Ask for blocks, receipts and logs, or try a call out by eth_simulateV1.'

/**
 * Methods that pages know and this wallet refuses (4200), each with the sentence that says why and what to call instead.
 * Any other method that is not in the table is answered 4200 as well.
 */
export const refusedMethods: Readonly<Record<string, string>> = {
  eth_sign:
    'What eth_sign signs nobody can read, so the wallet does not do it. Call personal_sign or eth_signTypedData_v4.',
  eth_signTransaction:
    'The wallet sends what it signs, and gives no signed transaction to a page. Call eth_sendTransaction.',
  eth_getWork: 'The wallet does not mine.',
  eth_submitWork: 'The wallet does not mine.',
  eth_submitHashrate: 'The wallet does not mine.',
  eth_fillTransaction: 'The wallet fills in what a transaction lacks. Call eth_sendTransaction.',
  debug_getBadBlocks: onlyOperators,
  debug_traceBlockByHash: onlyOperators,
  debug_traceBlockByNumber: onlyOperators,
  debug_traceTransaction: onlyOperators,
  txpool_content: onlyOperators,
  txpool_contentFrom: onlyOperators,
  txpool_status: onlyOperators,
  testing_buildBlockV1: onlyOperators,
  wallet_upgradeAccount: onlyOwnScreens,
  eth_signAuthorization: onlyOwnScreens,
  wallet_signAuthorization: onlyOwnScreens,
}
