import type { ChainRule } from '../chainFacts.ts'

/** A chain whose coin is counted in another way than that of nearly all others. */
export const chainOddCoin: ChainRule = {
  id: 'chain-odd-decimals',
  level: 'caution',
  applies: ({ chain: { nativeCurrency } }) =>
    nativeCurrency.decimals === 18
      ? undefined
      : {
          title: 'Amounts may be shown wrong',
          sentence: `The site says that ${nativeCurrency.symbol} has ${nativeCurrency.decimals} decimals; nearly every network has 18. If it is wrong, you see amounts that are not there.`,
        },
}
