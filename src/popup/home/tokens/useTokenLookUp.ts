import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { Token } from '../../../protocol/chain.ts'
import { Address } from '../../../protocol/primitives.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'

/** Asks the chain about a token as soon as the text is an address. */
export function useTokenLookUp(text: string) {
  const chainId = useView((view) => view.activeChainId)
  const { run, busy, problem, clear } = useCommand('lookUpToken')
  const [token, setToken] = useState<Token>()
  useEffect(() => {
    let overtaken = false
    setToken(undefined)
    clear()
    const address = v.safeParse(Address, text.trim())
    if (!address.success) return
    void run({ chainId, address: address.output }).then((result) => {
      if (!overtaken) setToken(result?.token)
    })
    return () => {
      overtaken = true
    }
  }, [text, chainId, run, clear])
  return { token, busy, problem: problem?.message }
}
