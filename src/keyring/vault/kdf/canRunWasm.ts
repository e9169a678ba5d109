/** The shortest module there is: magic number and version (WebAssembly core specification §5.5.16). */
const EMPTY_MODULE = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/** @returns whether WebAssembly may be compiled here */
export function canRunWasm(): boolean {
  try {
    return typeof WebAssembly === 'object' && !!new WebAssembly.Module(new Uint8Array(EMPTY_MODULE))
  } catch {
    // A content security policy without 'wasm-unsafe-eval' lets the object be and forbids the compiling.
    return false
  }
}
