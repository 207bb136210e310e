/** What the tool calls itself in its output. A test holds `version` to package.json. */
export const name = 'caibao'
export const version = '0.1.0'
export const schemaVersion = '1.0.0'
