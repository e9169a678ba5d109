/**
 * wei for each gas from which on nobody takes a node's word alone: a second node is asked, and where there is none the
 * person is told. Ethereum has been above 300 gwei for hours in its whole life.
 */
export const SUSPECT_GAS_PRICE = 300n * 10n ** 9n
