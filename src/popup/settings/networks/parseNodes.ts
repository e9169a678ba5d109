import * as v from 'valibot'
import { RpcUrl } from '../../../protocol/chain.ts'

const MAX_NODES = 12

/**
 * Reads addresses of nodes, one a line.
 *
 * @returns the addresses, or in `problem` what is wrong with the first that cannot be used
 */
export function parseNodes(text: string): { urls: string[]; problem?: string | undefined } {
  const urls = [...new Set(text.split(/\s+/).filter((line) => line !== ''))]
  if (urls.length === 0) return { urls, problem: 'Give at least one address.' }
  if (urls.length > MAX_NODES) return { urls, problem: `At most ${MAX_NODES} addresses are used.` }
  for (const url of urls) {
    const parsed = v.safeParse(RpcUrl, url)
    if (!parsed.success) return { urls, problem: `${url}: ${parsed.issues[0].message}.` }
  }
  return { urls }
}
