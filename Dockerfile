# Mahdar in a container: the lockfile's exact tree without what only development needs, as a user without rights.
# docker build --tag mahdar .

FROM node:24.21.0-bookworm-slim AS tree
WORKDIR /mahdar
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production INDEX_FOLDER=/mahdar/index
WORKDIR /mahdar
COPY --from=tree /mahdar/node_modules node_modules
COPY package.json ./
COPY commands commands
COPY data data
COPY src src
# Built ahead: the container cannot write beside its code, and need not prepare anything at its start.
RUN node src/cli/index.ts
# The only place that is written to; whatever PostgreSQL does not keep can be made again.
RUN mkdir /data && chown node:node /data
ENV DATABASE_URL=/data/mahdar.sqlite NODE_COMPILE_CACHE=/data/.cache/node HEALTH_PORT=8080
VOLUME /data
USER node
# Shards come up one after the other, six seconds apart.
HEALTHCHECK --interval=30s --timeout=5s --start-period=5m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "src/index.js"]
