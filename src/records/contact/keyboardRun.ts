const keyboardRuns: ReadonlySet<string> = new Set(['1234567890', '123456789', '7123456789', '7987654321', '9876543210'])

/** Whether national digits run along the keyboard, so that they stand for no number. */
export const isKeyboardRun = (national: string): boolean => keyboardRuns.has(national)
