import * as v from 'valibot'

/** An absolute derivation path, e.g. `m/44'/60'/0'/0/0` (BIP-32). */
export const DerivationPath = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(120),
  v.regex(/^m(\/\d{1,10}'?){1,10}$/, "A path looks like m/44'/60'/0'/0/0"),
)

/** A derivation path with the letter `i` where the number of the account goes, e.g. `m/44'/60'/i'/0/0`. */
export const DerivationPattern = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(120),
  v.regex(
    /^m(?=[^i]*i'?(\/|$)[^i]*$)(\/(\d{1,10}|i)'?){1,10}$/,
    "A pattern looks like m/44'/60'/0'/0/i, with one i for the number of the account",
  ),
)

/** How the wallets people come from number their accounts. The first is this wallet's own (BIP-44). */
export const derivationPatterns = [
  { pattern: "m/44'/60'/0'/0/i", usedBy: 'MetaMask, Trezor and most wallets' },
  { pattern: "m/44'/60'/i'/0/0", usedBy: 'Ledger Live' },
  { pattern: "m/44'/60'/0'/i", usedBy: 'Ledger, as it was before Ledger Live' },
] as const

/** @returns the path of the account of that number */
export function fillPattern(pattern: string, index: number): string {
  return pattern.replace('i', String(index))
}

/** @returns the number of the account on a path: by the pattern it follows, else by its last step */
export function indexOfPath(path: string): number {
  for (const { pattern } of derivationPatterns) {
    const [before, after] = pattern.split('i') as [string, string]
    const middle = path.slice(before.length, path.length - after.length)
    if (path.startsWith(before) && path.endsWith(after) && /^\d+$/.test(middle)) return Number(middle)
  }
  return Number(/(\d+)'?$/.exec(path)?.[1] ?? 0)
}
