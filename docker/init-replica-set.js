// Run by mongosh as the root user, at every `docker compose up`. Each step looks first, so a repeat changes nothing.
const { APP_PASSWORD, APP_DATABASE } = process.env

try {
  rs.status()
  print('The replica set exists.')
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] })
  print('The replica set was initiated.')
}

for (let waited = 0; !db.hello().isWritablePrimary; waited++) {
  if (waited === 60) throw new Error('The replica set has no primary after 60 seconds.')
  sleep(1000)
}

// Accounts, and ballots apart from them.
const roles = [APP_DATABASE, `${APP_DATABASE}_ballots`].map((name) => ({ role: 'readWrite', db: name }))
const database = db.getSiblingDB(APP_DATABASE)
if (database.getUser('dauys') === null) {
  database.createUser({ user: 'dauys', pwd: APP_PASSWORD, roles })
  print('The user of the app was created.')
} else {
  // A new password in .env becomes the user's password; an installation from before ballots gets their database.
  database.updateUser('dauys', { pwd: APP_PASSWORD, roles })
}
