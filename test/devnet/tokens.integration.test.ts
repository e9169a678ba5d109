import { erc20Abi, erc721Abi, maxUint256, parseAbi, parseSignature, parseUnits, zeroAddress } from 'viem'
import { describe, expect, inject, test } from 'vitest'
import { fundedAccountCount, getDevnetAccount } from '../../devnet/devnetChain.ts'
import { permitTypes } from '../../devnet/permitTypes.ts'
import { connectAs } from './chain.ts'

const { usdc, dai, nft } = inject('deployments')
const client = connectAs(4)
const permitAbi = parseAbi([
  'function nonces(address owner) view returns (uint256)',
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'error InvalidSigner()',
  'error PermitExpired()',
])
describe.each([
  { address: usdc, name: 'USD Coin', symbol: 'USDC', decimals: 6 },
  { address: dai, name: 'Dai Stablecoin', symbol: 'DAI', decimals: 18 },
])('$symbol', ({ address, name, symbol, decimals }) => {
  test('says its name, symbol and decimals', async () => {
    const token = { address, abi: erc20Abi } as const
    expect(await client.readContract({ ...token, functionName: 'name' })).toBe(name)
    expect(await client.readContract({ ...token, functionName: 'symbol' })).toBe(symbol)
    expect(await client.readContract({ ...token, functionName: 'decimals' })).toBe(decimals)
  })

  test('was minted to each of the first accounts, 10,000 of it', async () => {
    for (let index = 0; index < fundedAccountCount; index++) {
      const args = { from: zeroAddress, to: getDevnetAccount(index).address }
      const [minted] = await client.getContractEvents({
        ...{ address, abi: erc20Abi, eventName: 'Transfer', args, fromBlock: 0n },
      })
      expect(minted?.args.value).toBe(parseUnits('10000', decimals))
    }
  })

  test('takes a permit signed for its EIP-2612 domain once, and refuses it the second time', async () => {
    const owner = client.account.address
    const spender = getDevnetAccount(3).address
    const value = 123n
    const nonce = await client.readContract({
      address,
      abi: permitAbi,
      functionName: 'nonces',
      args: [owner],
    })
    const signature = await client.signTypedData({
      domain: { name, version: '1', chainId: 31337, verifyingContract: address },
      types: permitTypes,
      primaryType: 'Permit',
      message: { owner, spender, value, nonce, deadline: maxUint256 },
    })
    const { r, s, yParity } = parseSignature(signature)
    const call = {
      address,
      abi: permitAbi,
      functionName: 'permit',
      args: [owner, spender, value, maxUint256, 27 + yParity, r, s],
    } as const
    await client.waitForTransactionReceipt({ hash: await client.writeContract(call) })
    const args = [owner, spender] as const
    expect(await client.readContract({ address, abi: erc20Abi, functionName: 'allowance', args })).toBe(value)
    await expect(client.simulateContract(call)).rejects.toThrow('InvalidSigner')
  })
})

test('the NFTs 1 to 5 belong to the first accounts, in their order', async () => {
  for (let index = 0; index < fundedAccountCount; index++) {
    const args = [BigInt(index + 1)] as const
    const owner = await client.readContract({ address: nft, abi: erc721Abi, functionName: 'ownerOf', args })
    expect(owner).toBe(getDevnetAccount(index).address)
  }
})
