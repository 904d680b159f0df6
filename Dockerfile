# Build with everything, run with what production needs: no compiler, no test tool, no MongoDB, no root.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image is Node 24 itself, so npm needs no second one: its install script stays off.
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/build.ts \
  && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production DAUYS_MODE=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
# A new volume takes its owner from here.
RUN install -d -o node -g node -m 700 /ballot-keys
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node as process 1 would ignore signals it has no handler for; ours handles SIGTERM and drains.
CMD ["node", "dist/server/main.js"]
