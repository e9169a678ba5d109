/** What short codes mean that well-known contracts give in place of words. */
type Codes = { readonly giver: string; readonly pattern: RegExp; readonly meanings: Record<string, string> }

/**
 * Aave V3 up to 3.3 numbers its reasons, Safe writes GS and a number, Uniswap’s pools and their library two or three letters.
 *
 * @see https://github.com/safe-global/safe-smart-account/blob/main/docs/error_codes.md
 */
const families: readonly Codes[] = [
  {
    giver: 'Aave',
    pattern: /^\d{1,2}$/,
    meanings: {
      26: 'the amount has to be more than nothing',
      27: 'the asset is not lent there any more',
      28: 'the asset is frozen: nothing new is lent or borrowed of it',
      29: 'the asset is paused',
      30: 'the asset can’t be borrowed',
      32: 'more is to be taken out than was lent',
      34: 'nothing that was lent stands for a debt',
      35: 'what is left would not stand for the debts',
      36: 'what was lent does not stand for as much debt',
      39: 'there is no such debt',
      40: 'an amount has to be named to pay for somebody else',
      42: 'there is no such debt',
      43: 'there is nothing of it',
      45: 'the debts are small enough: nothing may be sold for them',
      46: 'what was lent of this asset can’t be sold for debts',
      50: 'no more of the asset may be borrowed by all together',
      51: 'no more of the asset may be lent by all together',
      53: 'no more may be borrowed on this asset by all together',
      57: 'what was lent can’t stand for a debt',
      60: 'the asset can’t be borrowed on what was lent',
      62: 'what is lent can’t stand for debts as things are',
      78: 'the time is over in which the signature was valid',
      79: 'the signature is not valid',
      89: 'the asset can’t be borrowed beside others',
    },
  },
  {
    giver: 'Safe',
    pattern: /^GS\d{3}$/,
    meanings: {
      GS010: 'there is too little gas for the call within it',
      GS011: 'the Safe can’t pay for being handed in with the chain’s coin',
      GS012: 'the Safe can’t pay for being handed in with the token',
      GS013: 'the call within it fails',
      GS020: 'there are too few signatures',
      GS021: 'a signature is not valid',
      GS022: 'a signature is not valid',
      GS023: 'a signature is not valid',
      GS024: 'the contract that is an owner does not stand by its signature',
      GS025: 'an owner has not approved it',
      GS026: 'a signature is not an owner’s, or the signatures are out of order',
      GS030: 'only an owner can approve it',
      GS031: 'only the Safe itself can do this',
      GS104: 'the module is not one of the Safe’s',
      GS203: 'the address can’t be an owner',
      GS204: 'the address is an owner already',
    },
  },
  {
    giver: 'Uniswap',
    pattern: /^[A-Z]{1,3}\d?$/,
    meanings: {
      STF: 'the token could not be taken: there is too little of it, or too little is allowed',
      TF: 'the token could not be moved',
      ST: 'the token could not be moved',
      STE: 'the chain’s coin could not be handed over',
      SPL: 'the price is beyond the limit that was set',
      LOK: 'the pool is at work, or nobody has begun it',
      AS: 'the amount to trade has to be more than nothing',
      IIA: 'the pool was paid too little',
      TLU: 'the range of prices is upside down',
    },
  },
]

/** @returns what a code means at those who are known to give it, beside the code; undefined for any other words */
export function explainReasonCode(text: string): string | undefined {
  const family = families.find(({ pattern }) => pattern.test(text))
  const meaning = family && Object.hasOwn(family.meanings, text) ? family.meanings[text] : undefined
  return family && meaning && `“${text}”, which at ${family.giver} means that ${meaning}`
}
