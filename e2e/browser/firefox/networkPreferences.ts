import type { Network } from '../launch.ts'

/** Nothing listens there. */
const nowhere = 'http://127.0.0.1:9'

/** @returns Firefox's preferences for what it is to find outside itself */
export function networkPreferences({ hosts = [], isOffline, proxyUrl }: Network) {
  const proxy = proxyUrl ?? (isOffline ? nowhere : undefined)
  return {
    'network.dns.localDomains': hosts.join(','),
    ...(proxy && proxyPreferences(new URL(proxy), proxyUrl !== undefined)),
  }
}

function proxyPreferences({ hostname, port }: URL, isForLocal: boolean) {
  return {
    // 1: the one that is named here.
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': isForLocal,
    'network.proxy.no_proxies_on': '',
    // Without a proxy that answers, nothing leaves by another way.
    'network.proxy.failover_direct': false,
    'network.proxy.allow_bypass': false,
  }
}
