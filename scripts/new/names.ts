/** @returns `privateKey` as `PrivateKey` */
export function toPascal(camel: string): string {
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** @returns `privateKey` as `Private key` */
export function toWords(camel: string): string {
  const words = camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** @returns `privateKey` as `private-key` */
export function toKebab(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** @throws RangeError unless the name is written as files and constants here are: `privateKey` */
export function assertCamel(name: string): void {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw new RangeError(`"${name}" is no name: write it as in privateKey`)
}
