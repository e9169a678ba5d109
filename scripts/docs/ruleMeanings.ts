import type { RuleId } from '../../src/inspect/rules/ruleId.ts'

/** What each rule looks for and why it matters, for whoever reads `docs/rules.md`. */
export const ruleMeanings = {
  'agent-approval':
    'A signature that lets another key act for the account from then on, as exchanges ask for it.',
  'allowance-to-account':
    'An allowance for an address without code. Somebody holds its key; protocols are contracts.',
  'allowance-unusual':
    'An allowance for more than ten times what the account has, or would have after the calls before it, for somebody who is known.',
  'allowance-unusual-to-stranger':
    'An allowance for more than ten times what the account has, or would have after the calls before it, for a stranger or for an address without code.',
  'approval-for-all': 'An allowance for every item of an NFT collection, or every unit of a multi-token.',
  'bound-to-nothing': 'Version 1 of typed data names neither site nor contract nor network.',
  'calls-unread':
    'More calls in one than are read (50 in a list, 128 in all, six deep). In a transaction what the sender does itself is let pass where trying it out showed all that it changes.',
  'chain-imitates-another': 'A network to be added is called like one the wallet has, under another number.',
  'chain-odd-decimals': 'A network to be added counts its coin in another way than nearly all others.',
  'chain-replaces-nodes': 'A site wants its own nodes for a network the wallet has.',
  'contract-without-code':
    'A function is called where there is no code: what is sent along is gone. A text to oneself, or to whom one sent something before, is let pass.',
  'credit-to-stranger':
    'Somebody whom the wallet does not know, or who is no contract, may borrow at Aave what the account then owes.',
  'credit-unlimited':
    'A contract that is known may borrow at Aave, without limit, what the account then owes.',
  'delegate-call':
    'Code of somebody else’s would run as if it were the account’s own: it may take everything and the account itself. Safe’s own MultiSend is let pass, since all it does is read.',
  'differs-when-paid':
    'Tried out with a price for gas, as what is carried out has, it takes or allows more than without: the contract behaves while it is watched.',
  'first-seen-recipient': 'Something is sent to an address for the first time.',
  'first-seen-site': 'A site asks to connect that was never here.',
  'follows-stranger': 'The account follows a contract that nobody vouches for (EIP-7702).',
  'function-not-there':
    'A selector that no table knows and that the contract’s code, or the code behind its proxy, does not look for.',
  'gas-out-of-range':
    'The site asks for more gas than one transaction may have (EIP-7825), or for more than twenty times what this one takes.',
  'gas-too-low': 'The site sets a gas limit that the transaction, tried out, does not get by with.',
  'hidden-allowance': 'Tried out, the transaction leaves an allowance behind that it does not say.',
  'hidden-characters':
    'A message, or a value of typed data, has characters that can’t be seen or that turn others around.',
  'hidden-list':
    'Typed data holds nothing but a fingerprint, or bytes that are no text: of a list of orders, of a message that a Safe or another contract signs, and not the thing itself.',
  'hidden-order':
    'A transaction lets an order hold at CoW Protocol or 0x that it names by its hash alone, so that nobody can tell what it gives.',
  'hidden-safe-transaction':
    'An owner of a Safe agrees to a transaction that is named by its hash alone (`approveHash`): others can carry it out later, and what it does nobody can tell.',
  'http-origin': 'The site is loaded without encryption.',
  'lend-for-other':
    'What is lent to Aave, taken out of it or paid back there is for an account that is not the person’s own.',
  'liquidation-near':
    'Tried out, it makes the health factor at Aave fall below 1.1: what stands for the debt can be sold after a small change of prices.',
  'liquidation-possible': 'Tried out, it makes the health factor at Aave fall below 1.5, and not below 1.1.',
  'lookalike-site': 'A site’s name imitates one that the person uses.',
  'lookalike-token':
    'A token calls itself like one that is known, with letters that only look alike or the same.',
  'loss-without-gain':
    'A call to a contract the wallet does not know, or that is only made by it, takes half or more of what there is of an asset, and nothing comes back that is known to be worth half of that. Tokens count by what the pools give for them, or as enough if they are known, not traded, and no less than a thousandth of a whole one; other tokens and NFTs count as nothing.',
  'message-looks-like-hash':
    'A message is 32 bytes of nothing that can be read: perhaps the hash of something else.',
  'message-not-text': 'A message is no text.',
  'no-chain': 'Typed data is bound to no network: its signature may be good on all of them.',
  'nodes-disagree':
    'Another node of the network says another thing of the same transaction, or a node gives a state that is not that of its block.',
  'nonce-far-ahead': 'A site asks for a place in the order that is not next, so that it takes effect later.',
  'order-bad-price':
    'An order of one token for another that brings less than 85 % of what the exchanges of the network would give.',
  'order-for-little':
    'An order gives something away and brings the signer nothing, or next to nothing, or most of it is a fee.',
  'order-signer': 'Somebody else may sign orders at 0x in the account’s name.',
  'order-stands-long': 'An order that is put on the chain stands for more than half a year, or for ever.',
  'owner-change':
    'A call that changes who rules a contract or an account: its owner, its roles, its modules, its code, or who may act for one there. Taking the last back is let pass.',
  permit: 'A signature gives an allowance for tokens, without a transaction.',
  'permit-like': 'Typed data that is named like a permit or an order and that can’t be read.',
  'permit-long-deadline':
    'A permit that can be used for longer than a month, or an order that stands for more than half a year.',
  'permit-other-owner': 'A permit that speaks for another account than the one that signs.',
  'permit-to-account': 'A permit for an address without code.',
  'permit-to-fresh-account': 'A permit for an address that has neither code nor a transaction of its own.',
  'permit-to-stranger': 'A permit for a contract that has no name here and that was never used.',
  'permit-unlimited': 'A permit without limit.',
  'phishing-origin':
    'The site is on a list of sites that steal, or its name is that of a trusted site but for a letter or two.',
  'punycode-origin': 'The site’s name has letters of other scripts.',
  'recipient-cannot-hold':
    'Tokens are sent to a contract in whose code no function could send them on. Nothing is said of code that runs other code.',
  'recipient-compromised':
    'The recipient, or whoever else typed data names, is an account of one’s own whose recovery phrase was said to have leaked.',
  'recipient-elsewhere': 'The recipient is a contract on another network and nobody on this one.',
  'recipient-is-nobody': 'The recipient is an address that nobody holds the key of.',
  'recipient-is-token-contract':
    'The recipient is the contract of a token, which gives none of its own for what is sent.',
  'recipient-lookalike':
    'The recipient, or whoever else typed data names, begins and ends like an address that is known (address poisoning).',
  'self-transfer': 'Sender and recipient are the same.',
  'several-wallets': 'A site wants to connect, and its page can reach other wallets as well.',
  'simulation-failed': 'Tried out on the chain as it is now, the transaction fails.',
  'simulation-incomplete': 'There may be more to it than trying it out showed.',
  'simulation-unavailable': 'It could not be tried out.',
  'siwe-address-checksum': 'A sign-in writes the account without its checksum (EIP-55).',
  'siwe-address-mismatch': 'A sign-in names another account than the one that signs.',
  'siwe-chain-mismatch': 'A sign-in names another network than the site is on.',
  'siwe-domain-mismatch': 'A sign-in is for another site than the one that asks (EIP-4361).',
  'siwe-expired': 'A sign-in has run out, or is not good yet.',
  'siwe-malformed':
    'A message speaks of signing in in the words of the standard and is not written as the standard has it.',
  'siwe-old': 'A sign-in says that it was made more than a day ago, or later than now.',
  'siwe-uri-mismatch': 'A sign-in names an address of another site.',
  'siwe-weak-nonce': 'The one-time number of a sign-in is not made by chance.',
  'swap-bad-price':
    'What is received is worth less than 85 % of what the best pools give for what is paid: a bad price, or a call that takes much for little.',
  'swap-loose-minimum': 'A swap goes through for less than 90 % of what it brings now.',
  'swap-paid-more-than-said': 'Tried out, a swap takes more than it says, or brings less.',
  'swap-recipient-elsewhere':
    'What a swap, a vault, a pool or a position brings goes to another address than the one that pays, or more than 3 % of it as a fee.',
  'token-cannot-be-sold':
    'Tried out in one block, a token that is bought can’t be handed back to where it came from, or to anybody where it was minted, or less than half of it arrives there (honeypot). Of several calls each is tried after those before it.',
  'token-strange-symbol':
    'A token’s symbol mixes letters of different scripts, or symbol or name are an address of the web or a sentence.',
  'unexpected-loss':
    'Tried out, a transfer or an approval takes something that it does not say; two smallest units are let pass, by which tokens that count shares may round.',
  'unknown-chain': 'A network to be added is one the wallet does not know.',
  'unknown-contract':
    'A contract that has no name here and was never used is called, or trusted with tokens.',
  'unlimited-allowance':
    'An allowance without limit, however it is written: from 2^128 units on, or for more than there are of the token.',
  'unlimited-to-stranger':
    'An allowance without limit for a contract that has no name here and was never used.',
  'values-run-together': 'Two values of no fixed length side by side in version 1 of typed data.',
  'exchange-payout':
    'A signature that has Hyperliquid send money to somebody whom the wallet does not know. It costs no fee and looks harmless, and nobody can bring the money back.',
} as const satisfies Record<RuleId, string>
