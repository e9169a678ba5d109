import { useEffect, useState } from 'react'
import { serializeError } from '../../../protocol/errors.ts'
import type { SwapQuote, SwapRequest } from '../../../protocol/swap.ts'
import { runCommand } from '../../wallet/walletClient.ts'

/** What the exchanges say to the form as it stands. */
export type SwapOffers =
  /** There is nothing to ask yet. */
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  /** The best first; none where nobody trades the two. */
  | { readonly state: 'ready'; readonly quotes: readonly SwapQuote[] }
  /** `problem` in a sentence. */
  | { readonly state: 'failed'; readonly problem: string }

/** Typing an amount must not ask the chain at each digit. */
const SETTLE_MS = 400
/** Prices move: an offer is not shown for longer than this without being asked for again. */
const REFRESH_MS = 15_000

/**
 * Asks for offers when the request changes, and again and again while it stays. An answer that was overtaken is dropped.
 *
 * @param request the same object for as long as the same is asked; undefined while there is nothing to ask
 */
export function useSwapQuotes(request: SwapRequest | undefined) {
  const [answer, setAnswer] = useState<{ to: SwapRequest; offers: SwapOffers }>()
  const [retries, setRetries] = useState({ asked: 0, answered: 0 })
  const { asked } = retries
  useEffect(() => {
    if (!request) return
    let overtaken = false
    let timer: ReturnType<typeof setTimeout>
    async function ask(to: SwapRequest): Promise<void> {
      const offers = await fetchOffers(to)
      if (overtaken) return
      setAnswer({ to, offers })
      setRetries({ asked, answered: asked })
      timer = setTimeout(refresh, REFRESH_MS, to)
    }
    /** A tab that nobody looks at asks nothing. */
    function refresh(to: SwapRequest): void {
      if (document.visibilityState === 'visible') void ask(to)
      else timer = setTimeout(refresh, REFRESH_MS, to)
    }
    timer = setTimeout((to) => void ask(to), SETTLE_MS, request)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [request, asked])
  return {
    offers: pickOffers(request, answer),
    retrying: retries.asked !== retries.answered,
    retry: () => setRetries((before) => ({ ...before, asked: before.asked + 1 })),
  }
}

function pickOffers(
  request: SwapRequest | undefined,
  answer: { readonly to: SwapRequest; readonly offers: SwapOffers } | undefined,
): SwapOffers {
  if (!request) return { state: 'idle' }
  return answer?.to === request ? answer.offers : { state: 'working' }
}

async function fetchOffers(request: SwapRequest): Promise<SwapOffers> {
  try {
    const { quotes } = await runCommand('quoteSwap', request)
    return { state: 'ready', quotes }
  } catch (error) {
    return { state: 'failed', problem: serializeError(error).message }
  }
}
