# The program without development packages and without the embedded Postgres: give it DATABASE_URL and QUEUE_URL (or the
# same with _FILE). It runs as an ordinary user on a read-only root file system with a writable /tmp.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
COPY kernel ./kernel
RUN node scripts/setup.mjs

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE} AS run
ENV NODE_ENV=production TZ=UTC VETTING_HOME=/tmp/vetting
# The C library of the image gives large buffers back at once, and threads share its arenas: a third less memory in a night.
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=1048576 MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY config ./config
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["node", "dist/main.js", "doctor", "--json"]
# Every thread compiles what it runs: with less inlining that takes less of a night, and what is compiled is no slower. A heap may grow
# by two fifths before it is marked again, as bytes handed from thread to thread count towards it.
ENTRYPOINT ["node", "--max-inlined-bytecode-size-cumulative=300", "--heap-growing-percent=40", "dist/main.js"]
CMD ["worker"]
