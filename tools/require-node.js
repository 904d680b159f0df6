// First step of every script: npm puts the project's own Node in front, a bare `node` does not.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Dauys needs Node 24.15 or later and found ${process.versions.node}.\n` +
      'Node 24 comes with the project: run "npm ci", then start everything through npm ("npm start", "npm test").',
  )
  process.exit(1)
}
