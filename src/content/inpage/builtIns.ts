/**
 * The built-ins that a request needs, as they were before any script of the page ran: a page that replaces them, by
 * mistake or not, changes nothing here. Secrets never come this far; what this keeps is a provider that works.
 *
 * All of this runs on every page there is, so it takes what it needs and calls next to nothing.
 */
export const { apply } = Reflect
export const { stringify } = JSON
export const { isArray } = Array
export const { create, freeze, assign, getOwnPropertyDescriptor } = Object
/** Tells a message by a property of its own: a page may have given one to every object there is. */
export const has = Object.hasOwn as <T extends object, K extends string>(
  message: T,
  key: K,
) => message is Extract<T, { readonly [P in K]: unknown }>
export const { Error: NativeError, Promise: NativePromise, MessageChannel: NativeMessageChannel } = globalThis
export const {
  postMessage: postToPort,
  addEventListener: listenToPort,
  start: startPort,
} = MessagePort.prototype
export const { postMessage: postToWindow } = globalThis
/** What is read of a channel and of a message is a function, too, that a page could put another in the place of. */
const getterOf = (prototype: object, name: string) =>
  getOwnPropertyDescriptor(prototype, name)?.get as () => unknown
export const getPort1 = getterOf(MessageChannel.prototype, 'port1')
export const getPort2 = getterOf(MessageChannel.prototype, 'port2')
export const getData = getterOf(MessageEvent.prototype, 'data')
