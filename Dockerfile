# Sitrep with its shipped briefing: packed as npm would take it, installed without development tools, run by a user with
# no rights on a file system that can be read-only but for /data. docs/deploy.md says how to run it.
FROM node:24-slim AS package
WORKDIR /build
COPY . .
RUN npm ci && npm pack --pack-destination /tmp && mv /tmp/sitrep-*.tgz /tmp/sitrep.tgz

FROM node:24-slim AS installed
WORKDIR /app
COPY --from=package /tmp/sitrep.tgz ./
RUN echo '{"private":true}' > package.json \
 && npm install --omit=dev --ignore-scripts --no-audit --no-fund ./sitrep.tgz && rm sitrep.tgz && mkdir /data

# Node and the C library, no shell and no npm.
FROM gcr.io/distroless/nodejs24-debian12:nonroot
ENV NODE_ENV=production SITREP_DATA_DIR=/data SITREP_STATUS_PORT=9464 SITREP_STATUS_HOST=0.0.0.0
WORKDIR /app
COPY --from=installed /app ./
COPY --from=installed --chown=nonroot:nonroot /data /data
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --start-period=20s CMD ["/nodejs/bin/node", "-e", "fetch('http://127.0.0.1:9464/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/nodejs/bin/node", "node_modules/sitrep/src/bin/sitrep.mjs"]
CMD ["start"]
