// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { chooseScreen } from '../../../src/popup/chooseScreen.ts'
import { Link } from '../../../src/popup/router/Link.tsx'
import { matchPath } from '../../../src/popup/router/matchPath.ts'
import { matchRoute } from '../../../src/popup/router/matchRoute.ts'
import { navigate } from '../../../src/popup/router/navigate.ts'
import { parseHash } from '../../../src/popup/router/parseHash.ts'
import { useRoute } from '../../../src/popup/router/useRoute.ts'
import { render } from '../support/render.tsx'

beforeEach(() => {
  window.location.hash = ''
})

describe('parseHash', () => {
  it.each([
    ['', '/'],
    ['#', '/'],
    ['#/settings', '/settings'],
    ['#nonsense', '/'],
    ['#/send?asset=eip155%3A1', '/send'],
  ])('reads %j as %s', (hash, path) => {
    expect(parseHash(hash).path).toBe(path)
  })

  it('reads what follows the question mark', () => {
    expect(parseHash('#/send?asset=eip155%3A1').query.get('asset')).toBe('eip155:1')
  })
})

describe('matchPath', () => {
  it('names the parts of a path, decoded', () => {
    expect(matchPath('/networks/:chainId', '/networks/eip155%3A1')).toEqual({ chainId: 'eip155:1' })
    expect(matchPath('/networks/:chainId', '/networks/%E0%A4%A')).toEqual({ chainId: '%E0%A4%A' })
  })

  it.each(['/networks', '/networks/', '/networks/1/2', '/sites/1'])('does not take %s', (path) => {
    expect(matchPath('/networks/:chainId', path)).toBeUndefined()
  })
})

describe('matchRoute', () => {
  const home = { pattern: '/', screen: () => null }
  const add = { pattern: '/networks/add', screen: () => null }
  const one = { pattern: '/networks/:chainId', screen: () => null }

  it('takes the first that fits, and the start where none does', () => {
    expect(matchRoute([home, add, one], '/networks/add').pattern).toBe('/networks/add')
    expect(matchRoute([home, add, one], '/networks/7').params).toEqual({ chainId: '7' })
    expect(matchRoute([home, add, one], '/nowhere').pattern).toBe('/')
  })
})

describe('navigating', () => {
  it('shows where one has gone', async () => {
    const container = await render(<Where />)
    await act(async () => {
      navigate('/settings?a=b')
      window.dispatchEvent(new Event('hashchange'))
    })
    expect(container.textContent).toBe('/settings b')
  })

  it('links to the same address as it navigates to', async () => {
    const container = await render(<Link to="/settings">Settings</Link>)
    expect(container.querySelector('a')?.getAttribute('href')).toBe('#/settings')
  })
})

describe('chooseScreen', () => {
  it.each([
    ['empty', '/settings', false, { path: '/onboarding' }],
    ['empty', '/', true, 'welcome'],
    ['locked', '/approve', false, 'unlock'],
    ['damaged', '/', false, 'damaged'],
    ['damaged', '/onboarding', false, 'damaged'],
    ['locked', '/recover', false, { path: '/recover' }],
    ['damaged', '/recover', false, { path: '/recover' }],
    ['empty', '/recover', false, { path: '/recover' }],
    ['unlocked', '/approve', false, { path: '/approve' }],
  ] as const)('with a wallet that is %s at %s', (status, path, inToolbarPopup, chosen) => {
    expect(chooseScreen(status, path, inToolbarPopup)).toEqual(chosen)
  })
})

function Where() {
  const { path, query } = useRoute()
  return (
    <p>
      {path} {query.get('a')}
    </p>
  )
}
