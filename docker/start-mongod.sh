#!/bin/bash
# A member of an authenticated replica set proves itself to the others with a shared key, in a file that only mongod may
# read. The image itself knows no such variable, so the file is written here, before its own entry point takes over.
set -euo pipefail
key=/data/configdb/key
install --owner=mongodb --group=mongodb --mode=400 /dev/stdin "$key" <<<"$MONGO_KEY"
unset MONGO_KEY
# A killed app leaves its transactions open, and others wait for what they hold: not for the default minute.
# Slow operations are not logged: such a line has a millisecond and a filter, a voter beside a ballot.
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile "$key" --bind_ip_all --noscripting --slowOpSampleRate 0 \
  --setParameter transactionLifetimeLimitSeconds=10
