// The background's parts: each file puts a function by its name into `backgroundParts`, and this runs it when it is needed.
export function loadParts(names) {
  const parts = globalThis.backgroundParts
  const loaded = new Map()
  // Only the package's own files, by name. Firefox has them all from its manifest, and neither of these two.
  const policy = globalThis.trustedTypes?.createPolicy('background', {
    createScriptURL(name) {
      if (names.includes(name)) return name
      throw new TypeError('Not a part of the background')
    },
  })
  function fetchPart(name) {
    globalThis.importScripts(policy.createScriptURL(name))
  }
  function loadPart(path) {
    const name = path.slice(2)
    const known = loaded.get(name)
    if (known) return known
    if (!parts[name]) fetchPart(name)
    const exports = {}
    loaded.set(name, exports)
    parts[name](exports, loadPart)
    return exports
  }
  // A browser keeps the scripts that a worker fetched while it was installed, and gives it no other ones later.
  globalThis.addEventListener('install', () => names.forEach(fetchPart))
  return loadPart
}
