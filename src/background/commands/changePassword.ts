import type { CommandHandler } from './commandHandler.ts'

/** Replaces the password and the data key. */
export const changePassword: CommandHandler<'changePassword'> = async (
  { password, newPassword },
  { slots },
) => {
  await slots.replacePassword({ secret: { type: 'password', password }, newPassword })
  return {}
}
