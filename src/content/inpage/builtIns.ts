/**
 * The built-ins that a request needs, as they were before any script of the page ran: a page that replaces them, by
 * mistake or not, changes nothing here. Secrets never come this far; what this keeps is a provider that works.
 *
 * All of this runs on every page there is, so it takes what it needs and calls nothing.
 */
export const { apply } = Reflect
export const { stringify } = JSON
export const { isArray } = Array
export const { create, freeze, assign } = Object
export const { Error: NativeError, Promise: NativePromise, MessageChannel: NativeMessageChannel } = globalThis
export const {
  postMessage: postToPort,
  addEventListener: listenToPort,
  start: startPort,
} = MessagePort.prototype
export const { postMessage: postToWindow } = globalThis
