/** What makes Firefox send every request through a proxy of this machine: its own too, and those to this machine. */
export function proxyPreferences(port: number): Readonly<Record<string, unknown>> {
  return {
    // 1: the one that is named here.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Without a proxy that answers, nothing leaves by another way.
    'network.proxy.failover_direct': false,
    'network.proxy.allow_bypass': false,
  }
}
