/** @returns a list of 1,000 names in the form of `eth-phishing-detect`, with these among them */
export function writePhishingConfig(names: readonly string[]): string {
  const others = Array.from({ length: 1_000 - names.length }, (_, index) => `site-${index}.example`)
  return JSON.stringify({ tolerance: 2, blacklist: [...names, ...others], fuzzylist: [], whitelist: [] })
}
