/** @returns an error as a page shows it: the wallet's own code and sentence (EIP-1193, JSON-RPC 2.0) */
export function describeError(error: unknown): { code: number; message: string } {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown
    message?: unknown
  }
  return {
    code: typeof code === 'number' ? code : -32603,
    message: typeof message === 'string' ? message : String(error),
  }
}
