import type { Address } from '../../protocol/primitives.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { PERMIT2_ADDRESS } from '../permit2.ts'
import { readAddress, readNumber, readStruct, readStructs } from '../permits/fieldValue.ts'
import type { DecodedOrder, OrderReader } from './decodedOrder.ts'
import { readMove } from './readMove.ts'

/**
 * Contracts that keep to the orders they take, by the number of their chain: V2 and exclusive Dutch orders on Ethereum, V2 and V3
 * on Arbitrum, priority orders on Base.
 * @see https://github.com/Uniswap/UniswapX (README.md)
 * @see https://github.com/Uniswap/sdks (uniswapx-sdk, constants.ts)
 */
const reactors: ReadonlySet<string> = new Set([
  '1 0x00000011f84b9aa48e5f8aa8b9897600006289be',
  '1 0x6000da47483062a0d734ba3dc7576ce6a0b645c4',
  '42161 0x1bd1aadc9e230626c44a139d7e70d842749351eb',
  '42161 0xb274d5f4b833b61b340b654d600a864fb604a87c',
  '8453 0x000000001ec5656dcdb24d90dfa42742738de729',
])

/**
 * An order of UniswapX: leave for Permit2 to hand a token to a reactor once, bound to what has to come for it. Whatever fields a
 * reactor does not know make the signature worthless to it, and nobody else can hand it in. What names another contract is no
 * order but a permit: what it promises, only that contract would keep.
 */
export const uniswapX: OrderReader = ({ primaryType, message, domain }, signer) => {
  const spender = readAddress(message, 'spender')
  const isKnown = reactors.has(`${readNumber(domain, 'chainId')} ${spender}`)
  const isPermit2 = readAddress(domain, 'verifyingContract') === PERMIT2_ADDRESS
  const witness = readStruct(message, 'witness')
  if (primaryType !== 'PermitWitnessTransferFrom' || !isKnown || !isPermit2 || !witness) return undefined
  const info = readStruct(witness, 'info')
  const isMine = info && readAddress(info, 'swapper') === signer.toLowerCase()
  if (!isMine || readAddress(info, 'reactor') !== spender) return undefined
  const given = readGiven(message, witness)
  const outputs = readStructs(witness, 'outputs') ?? readStructs(witness, 'baseOutputs')
  const gets = outputs?.map((output) => readOutput(output, signer))
  if (!given || !gets?.every((item) => item !== undefined)) return undefined
  return [{ format: 'UniswapX', gives: [given], gets, endsAt: readNumber(info, 'deadline') }]
}

/** What Permit2 may hand over is the most that goes; an order may begin with less. */
function readGiven(message: TypedStruct, witness: TypedStruct): DecodedOrder['gives'][number] | undefined {
  const permitted = readStruct(message, 'permitted')
  const token = permitted && readAddress(permitted, 'token')
  const amount = permitted && readNumber(permitted, 'amount')
  const input = readStruct(witness, 'input') ?? readStruct(witness, 'baseInput') ?? witness
  const named =
    readAddress(input, 'token') ?? readAddress(input, 'inputToken') ?? readAddress(input, 'baseInputToken')
  if (!token || amount === undefined || named !== token) return undefined
  const start =
    readNumber(input, 'startAmount') ??
    readNumber(input, 'inputStartAmount') ??
    readNumber(input, 'baseInputStartAmount')
  return { asset: { type: 'erc20', address: token }, amount, ...readMove(start, amount) }
}

/** A V3 output says the least that its curve comes to; one whose amount only rises with a fee says that amount. */
function readOutput(output: TypedStruct, signer: Address) {
  const token = readAddress(output, 'token')
  const recipient = readAddress(output, 'recipient')
  const start = readNumber(output, 'startAmount')
  const end = readNumber(output, 'minAmount') ?? readNumber(output, 'endAmount')
  const amount = start !== undefined && end !== undefined && start < end ? start : end
  const least = amount ?? (start === undefined ? readNumber(output, 'amount') : undefined)
  if (!token || !recipient || least === undefined) return undefined
  const asset: AssetRef = BigInt(token) === 0n ? { type: 'native' } : { type: 'erc20', address: token }
  const isForSigner = recipient === signer.toLowerCase()
  return { asset, amount: least, ...readMove(start, end), recipient, isForSigner }
}
