import { attack, benign, type Scenario } from '../scenario.ts'

/** Sites that want to connect: used ones, new ones, and those that imitate or can’t be trusted on the way. */
export function siteScenarios(): readonly Scenario[] {
  const connect = (origin: string) => ({ type: 'connection', origin }) as const
  const honest = [
    'https://app.uniswap.org',
    'https://opensea.io',
    'https://app.example',
    'https://aave.com',
    'https://forum.example',
    'https://mint.garden',
    'https://metamask.io',
    'https://openai.com',
    'http://localhost:5173',
    'http://127.0.0.1:8546',
  ]
  const listed = [
    'https://metamaskswap.io',
    'https://app.login.metamaskswap.io',
    'https://metamaask.io',
    'https://myetherwallllet.com',
  ]
  const imitations = [
    'https://app.unlswap.org',
    'https://app.uniswap.org.claim.example',
    'https://app-uniswap-org.example',
    'https://app.uniswop.org',
    'https://app.uniiswap.org',
    'https://opensee.io',
    'https://0pensea.io',
    'https://opensea.io.evil.example',
    'https://openesa.io',
  ]
  return [
    ...[1, 2].map((otherWallets) =>
      benign(`a site wants to connect, whose page reaches ${otherWallets} wallets more`, {
        ...connect('https://opensea.io'),
        otherWallets,
      }),
    ),
    ...honest.map((origin) => benign(`${origin} wants to connect`, connect(origin))),
    ...listed.map((origin) => attack(`${origin} wants to connect`, connect(origin), 'phishing-origin')),
    ...imitations.map((origin) => attack(`${origin} wants to connect`, connect(origin), 'lookalike-site')),
    ...['https://xn--pensea-e1g.io', 'https://xn--uniswp-4ya.org'].map((origin) =>
      attack(`${origin} wants to connect`, connect(origin), 'punycode-origin'),
    ),
    ...['http://opensea.io', 'http://forum.example'].map((origin) =>
      attack(`${origin} wants to connect`, connect(origin), 'http-origin'),
    ),
  ]
}
